using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Workloads;

/// <summary>Removes a selector that does not match the labels of the pods: one that is not written follows them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LetSelectorFollowLabels)), Shared]
public sealed class LetSelectorFollowLabels : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL2201"];

    private protected override void Offer(FaultyPlace place)
    {
        if (FluentChain.Around(place.Node, place.Model, "Resource", place.Cancellation) is not { } chain)
            return;
        var selector = chain.CallOn("spec.selector", place.Cancellation);
        if (selector is { Expression: MemberAccessExpressionSyntax access })
            place.OfferReplacement("Let the selector follow the labels", selector, access.Expression.WithTrailingTrivia(selector.GetTrailingTrivia()));
    }
}
