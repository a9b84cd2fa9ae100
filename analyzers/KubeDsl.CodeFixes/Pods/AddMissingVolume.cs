using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Pods;

/// <summary>Adds the volume that a container mounts and the pod does not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingVolume)), Shared]
public sealed class AddMissingVolume : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL2102"];

    private protected override void Offer(FaultyPlace place)
    {
        if (NameAt(place) is not { } name || FluentChain.Around(place.Node, place.Model, "Resource", place.Cancellation) is not { } chain)
            return;
        var volume = SymbolDisplay.FormatLiteral(name, quote: true);
        place.OfferReplacement($"Add an emptyDir volume '{name}'", chain.Expression, chain.With($"WithVolume({volume}, v => v.EmptyDir(e => e))"));
    }

    private static string? NameAt(FaultyPlace place)
    {
        var expression = place.Node is ArgumentSyntax argument ? argument.Expression : place.Node as ExpressionSyntax;
        return expression is not null && place.Model.GetConstantValue(expression, place.Cancellation) is { HasValue: true, Value: string name } ? name : null;
    }
}
