using System.Collections.Concurrent;
using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>
/// Between places in C# as the compiler has them and as a manifest has them. In a manifest a place is told from the start of the body that it
/// is in, so that it stays the same when the body moves: its file is the body, its columns are offsets. In a body that is a list the items are
/// in the place of bodies.
/// </summary>
internal sealed class Origins(SourceTexts texts)
{
    private readonly ConcurrentDictionary<(BodyId Body, int Item), string> names = new();
    private readonly ConcurrentDictionary<string, (SyntaxTree Tree, int Start)?> starts = new(StringComparer.Ordinal);

    /// <summary>The place of a piece of code: of a call, the name of the method.</summary>
    public SourceOrigin? Of(SyntaxNode? syntax)
    {
        if (syntax is null || texts.PlaceOf(syntax) is not { } place)
            return null;
        var shown = syntax is InvocationExpressionSyntax invocation
            ? invocation.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                var other => other,
            }
            : syntax;
        var start = place.Start - 1;
        var name = names.TryGetValue((place.Body, place.Item), out var known) ? known : names.GetOrAdd((place.Body, place.Item), NameOf(place.Body, place.Item));
        var origin = new SourceOrigin(name, 1, shown.Span.Start - start, IsInOneLine(shown) ? 1 : 2, shown.Span.End - start);
        return shown is LiteralExpressionSyntax { Token: var token } && IsPlain(token) ? origin.AsQuoted() : origin;
    }

    /// <summary>The place in the compiler's terms; null when it is none of this compilation.</summary>
    public Location? LocationOf(SourceOrigin? origin) => PlaceOf(origin) is { } place ? Location.Create(place.Tree, place.Span) : null;

    /// <summary>As <see cref="LocationOf"/>, without what a location holds besides.</summary>
    public (SyntaxTree Tree, TextSpan Span)? PlaceOf(SourceOrigin? origin)
    {
        if (origin is null)
            return null;
        if (!starts.TryGetValue(origin.File, out var found))
            found = starts.GetOrAdd(origin.File, StartOf(origin.File));
        if (found is not { } body)
            return null;
        var (start, end) = (body.Start + origin.Column - 1, body.Start + origin.EndColumn - 1);
        return end < start || end > body.Tree.Length ? null : (body.Tree, TextSpan.FromBounds(start, end));
    }

    private string NameOf(BodyId body, int item) => item < 0 ? $"{body.Tree}:{body.Ordinal}" : $"{body.Tree}:{body.Ordinal}:{texts.ItemsOf(body)!.NameOf(item)}";

    private (SyntaxTree, int)? StartOf(string name)
    {
        var parts = name.Split(':');
        if (parts.Length < 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var file)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || texts.Find(new BodyId(file, number)) is not { } start)
            return null;
        if (parts.Length == 2)
            return start;
        return texts.ItemsOf(new BodyId(file, number)) is { } items && items.Find(parts[2]) is >= 0 and var item ? (start.Tree, items[item].SpanStart) : null;
    }

    // Nothing of an ordinary literal of this length is escaped.
    private static bool IsPlain(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length == token.ValueText.Length + 2;

    // Whoever looks for a place inside a text has to know.
    private static bool IsInOneLine(SyntaxNode shown) => shown is not LiteralExpressionSyntax literal || literal.Token.Text.IndexOf('\n') < 0;
}
