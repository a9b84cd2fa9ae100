using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
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
        if (place.Property("replacement") is not { Length: > 0 } replacement || (PathAt(place) ?? LiteralAt(place.Node)) is not { } literal)
            return;
        var written = literal.Token.ValueText;
        var meant = Meant(written, place.Path, replacement);
        if (meant != written)
            place.OfferReplacement($"Change to '{meant}'", literal, SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(meant, quote: true)).WithTriviaFrom(literal));
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode node)
    {
        var expression = node is ArgumentSyntax argument ? argument.Expression : node;
        return expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null;
    }

    /// <summary>The text that names the field at the place, in <c>Set("spec.replicas", 3)</c>.</summary>
    private static LiteralExpressionSyntax? PathAt(FaultyPlace place) =>
        place.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments: { Count: 2 } arguments } call
        && FluentChain.NameOf(call) == "Set"
        && LiteralAt(arguments[0]) is { } literal
        && (place.Path == literal.Token.ValueText || place.Path.EndsWith("." + literal.Token.ValueText, StringComparison.Ordinal))
        && place.Diagnostic.Id == "KDSL1001"
            ? literal
            : null;

    /// <summary>The whole text, where only the last step of a path is wrong.</summary>
    private static string Meant(string written, string path, string replacement)
    {
        var last = path.Substring(path.LastIndexOf('.') + 1);
        return last.Length > 0 && written.EndsWith("." + last, StringComparison.Ordinal)
            ? written.Substring(0, written.Length - last.Length) + replacement
            : replacement;
    }
}
