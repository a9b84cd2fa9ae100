using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Practice;

/// <summary>Switches off a rule for one resource, by the annotation that every reader of its manifest sees too, with room for the reason.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressRule)), Shared]
public sealed class SuppressRule : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleRegistry.All.Where(rule => rule.Severity != Severity.Error).Select(rule => rule.Id)];

    private protected override void Offer(FaultyPlace place)
    {
        if (FluentChain.Around(place.Node, place.Model, "Resource", place.Cancellation) is not { } chain)
            return;
        var id = place.Diagnostic.Id;
        var title = $"Suppress {id} for this resource";
        if (Suppression(chain, place) is { } literal)
            place.OfferReplacement(title, literal, Text($"{literal.Token.ValueText}, {id}: reason").WithTriviaFrom(literal));
        else
            place.OfferReplacement(title, chain.Expression, chain.With($"WithAnnotation(\"{CheckOptions.SuppressAnnotation}\", {Text($"{id}: reason")})"));
    }

    private static ExpressionSyntax Text(string text) => SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(text, quote: true));

    /// <summary>The text of the annotation, where the chain has it already.</summary>
    private static LiteralExpressionSyntax? Suppression(FluentChain chain, FaultyPlace place)
    {
        foreach (var call in chain.Calls)
            if (FluentChain.NameOf(call) == "WithAnnotation"
                && call.ArgumentList.Arguments.Count == 2
                && place.Model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, place.Cancellation).Value is CheckOptions.SuppressAnnotation
                && call.ArgumentList.Arguments[1].Expression is LiteralExpressionSyntax literal)
                return literal;
        return null;
    }
}
