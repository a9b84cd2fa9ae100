using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Practice;

/// <summary>Adds a readiness probe that asks the first port of the container.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddReadinessProbe)), Shared]
public sealed class AddReadinessProbe : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL4025"];

    private protected override void Offer(FaultyPlace place)
    {
        var port = (ContainerEdit.ChainAt(place)?.Expression ?? place.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>())?
            .DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => FluentChain.NameOf(call) == "WithPort" && call.ArgumentList.Arguments.Count > 0)
            .LastOrDefault()?
            .ArgumentList.Arguments[0].Expression.ToString() ?? "8080";
        ContainerEdit.Offer(place, "Add a readiness probe", $"ReadinessProbe(p => p.TcpSocket({port}))");
    }
}
