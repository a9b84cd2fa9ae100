using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.CodeFixes.Practice;

/// <summary>Sets what the restricted profile of the Pod Security Standards demands of a container.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestrictContainer)), Shared]
public sealed class RestrictContainer : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL4006", "KDSL4024", "KDSL4122", "KDSL4123", "KDSL4125", "KDSL4126"];

    private protected override void Offer(FaultyPlace place)
    {
        var (title, call) = place.Diagnostic.Id switch
        {
            "KDSL4006" => ("Make the root file system read-only", "ReadOnlyRootFilesystem(true)"),
            "KDSL4122" => ("Forbid to gain privileges", "AllowPrivilegeEscalation(false)"),
            "KDSL4125" => ("Use the runtime's seccomp profile", $"SeccompProfile(p => p.Type({place.TypeName("SeccompProfileType")}.RuntimeDefault))"),
            "KDSL4126" => ("Drop all capabilities", "Capabilities(a => a.Drop(\"ALL\"))"),
            _ => ("Forbid to run as root", "RunAsNonRoot(true)"),
        };
        ContainerEdit.OfferInPart(place, title, "SecurityContext", call);
    }
}
