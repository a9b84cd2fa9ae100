using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.CodeFixes.Workloads;

/// <summary>Gives a Job one of the restart policies that its pods may have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChooseRestartPolicyOfJob)), Shared]
public sealed class ChooseRestartPolicyOfJob : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL2001", "KDSL2004"];

    private protected override void Offer(FaultyPlace place)
    {
        if (!place.Path.EndsWith("template.spec.restartPolicy", StringComparison.Ordinal)
            || (FluentChain.Around(place.Node, place.Model, "Job", place.Cancellation) ?? FluentChain.Around(place.Node, place.Model, "CronJob", place.Cancellation)) is not { } chain)
            return;
        var written = chain.Calls.FirstOrDefault(call => FluentChain.NameOf(call) == "RestartPolicy");
        foreach (var policy in (string[])["Never", "OnFailure"])
        {
            var name = $"{place.TypeName("RestartPolicy")}.{policy}";
            if (written is null)
                place.OfferReplacement($"Add RestartPolicy.{policy}", chain.Expression, chain.With($"RestartPolicy({name})"));
            else if (written.ArgumentList.Arguments.FirstOrDefault() is { } argument)
                place.OfferReplacement(
                    $"Change to RestartPolicy.{policy}",
                    argument.Expression,
                    SyntaxFactory.ParseExpression(name).WithTriviaFrom(argument.Expression));
        }
    }
}
