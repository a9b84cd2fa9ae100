using System.Collections.Immutable;
using System.Composition;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Texts;

/// <summary>
/// Puts the text that was probably meant where a misspelled one stands: a field in <c>Set</c>, a value of a closed set, a
/// label, the name of a volume, a container or a port, a quantity.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuggestedText)), Shared]
public sealed class UseSuggestedText : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleRegistry.All.Select(rule => rule.Id)];

    private protected override void Offer(FaultyPlace place)
    {
        if (place.Property("replacement") is not { Length: > 0 } replacement || LiteralAt(place.Node) is not { } literal)
            return;
        var written = literal.Token.ValueText;
        if (Meant(written, literal, place, replacement) is { } meant && meant != written)
            place.OfferReplacement($"Change to '{meant}'", literal, SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(meant, quote: true)).WithTriviaFrom(literal));
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode node)
    {
        var expression = node is ArgumentSyntax argument ? argument.Expression : node;
        return expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null;
    }

    /// <summary>The whole text, where only a step of a path is wrong; null when it is not known which.</summary>
    private static string? Meant(string written, LiteralExpressionSyntax literal, FaultyPlace place, string replacement)
    {
        var faulty = place.Diagnostic.Location.SourceSpan;
        if (faulty.Start > literal.SpanStart && faulty.End < literal.Span.End && literal.Token.Text == "\"" + written + "\"")
            return written.Remove(faulty.Start - literal.SpanStart - 1, faulty.Length).Insert(faulty.Start - literal.SpanStart - 1, replacement);

        var last = place.Path.Substring(place.Path.LastIndexOf('.') + 1);
        if (last.Length > 0 && written.EndsWith("." + last, StringComparison.Ordinal))
            return written.Substring(0, written.Length - last.Length) + replacement;
        return place.Diagnostic.Id == "KDSL1001" && written != last ? null : replacement;
    }
}
