using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Tour;

/// <summary>Draws code as an editor shows it, with squiggles, the message, and what a fix makes of it.</summary>
internal sealed class Picture
{
    private const double CharacterWidth = 8.4;
    private const int LineHeight = 22;
    private const int Margin = 20;
    private const int Width = 900;
    private const int MessageWidth = 96;

    private readonly StringBuilder shapes = new();
    private int y = Margin;

    /// <summary>The code before and after.</summary>
    /// <param name="before">The code.</param>
    /// <param name="place">What is underlined.</param>
    /// <param name="diagnostic">What is said.</param>
    /// <param name="fix">The title of the fix; null where there is none.</param>
    /// <param name="after">The code after the fix.</param>
    public static string Of(string before, TextSpan place, Diagnostic diagnostic, string? fix, string? after)
    {
        var picture = new Picture();
        picture.Code(before, place, diagnostic.Severity);
        picture.Message($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}", Colour(diagnostic.Severity));
        if (fix is not null)
        {
            picture.Fix(fix);
            picture.Code(after!, null, default);
        }
        return picture.Svg();
    }

    private void Code(string code, TextSpan? place, DiagnosticSeverity severity)
    {
        var text = SourceText.From(code);
        var top = y;
        var body = new StringBuilder();
        y += 12;
        var tokens = SyntaxFactory.ParseTokens(code).ToArray();
        foreach (var line in text.Lines)
        {
            y += LineHeight;
            for (var i = 0; i < tokens.Length; i++)
                if (tokens[i] is { Span.Length: > 0 } token && line.Span.Contains(token.Span))
                    body.Append(Invariant($"<text x=\"{X(token.SpanStart - line.Start)}\" y=\"{y - 6}\" textLength=\"{token.Span.Length * CharacterWidth:0.#}\" class=\"{ClassOf(token, isMember: i > 0 && tokens[i - 1].IsKind(SyntaxKind.DotToken))}\">{Escape(token.Text)}</text>\n"));
            if (place is { } span && span.IntersectsWith(line.Span) && span.Intersection(line.Span) is { Length: > 0 } part)
                body.Append(Squiggle(part.Start - line.Start, part.Length, y - 1, Colour(severity)));
        }
        y += 12;
        shapes.Append(Invariant($"<rect x=\"{Margin}\" y=\"{top}\" width=\"{Width - (2 * Margin)}\" height=\"{y - top}\" rx=\"6\" class=\"code\"/>\n")).Append(body);
    }

    private void Message(string message, string colour)
    {
        var top = y + 8;
        y += 18;
        var lines = new StringBuilder();
        foreach (var line in Wrapped(message))
        {
            y += LineHeight;
            lines.Append(Invariant($"<text x=\"{Margin + 18}\" y=\"{y - 8}\" class=\"message\">{Escape(line)}</text>\n"));
        }
        y += 6;
        shapes.Append(Invariant($"<rect x=\"{Margin}\" y=\"{top}\" width=\"{Width - (2 * Margin)}\" height=\"{y - top}\" rx=\"6\" class=\"box\"/><rect x=\"{Margin}\" y=\"{top}\" width=\"5\" height=\"{y - top}\" fill=\"{colour}\"/>\n")).Append(lines);
        y += 12;
    }

    private void Fix(string title)
    {
        y += LineHeight;
        shapes.Append(Invariant($"<text x=\"{Margin + 4}\" y=\"{y - 6}\" class=\"fix\">⇒ {Escape(title)}</text>\n"));
        y += 6;
    }

    private string Svg() => Invariant($"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{y + Margin}" viewBox="0 0 {Width} {y + Margin}">
        <style>
        text {"{"} font: 14px ui-monospace, Consolas, Menlo, monospace; fill: #1f2328; white-space: pre {"}"}
        .code {"{"} fill: #f6f8fa; stroke: #d1d9e0 {"}"}
        .box {"{"} fill: #ffffff; stroke: #d1d9e0 {"}"}
        .keyword {"{"} fill: #0550ae {"}"}
        .string {"{"} fill: #8a4600 {"}"}
        .number {"{"} fill: #116329 {"}"}
        .type {"{"} fill: #6639ba {"}"}
        .message {"{"} font: 14px system-ui, sans-serif {"}"}
        .fix {"{"} font: bold 14px system-ui, sans-serif; fill: #116329 {"}"}
        </style>
        <rect width="100%" height="100%" fill="#ffffff"/>

        """) + shapes + "</svg>\n";

    private static string Squiggle(int column, int length, int bottom, string colour)
    {
        var path = new StringBuilder(Invariant($"M{X(column)} {bottom}"));
        for (var (x, up) = (0.0, true); x < length * CharacterWidth; x += 4, up = !up)
            path.Append(Invariant($" l4 {(up ? -3 : 3)}"));
        return Invariant($"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\"/>\n");
    }

    private static IEnumerable<string> Wrapped(string message)
    {
        var line = "";
        foreach (var word in message.Split(' '))
        {
            if (line.Length + word.Length >= MessageWidth)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        yield return line;
    }

    private static string ClassOf(SyntaxToken token, bool isMember) =>
        token.IsKeyword() || token.Text is "var" or "yield" ? "keyword"
        : token.IsKind(SyntaxKind.StringLiteralToken) ? "string"
        : token.IsKind(SyntaxKind.NumericLiteralToken) ? "number"
        : token.IsKind(SyntaxKind.IdentifierToken) && char.IsAsciiLetterUpper(token.Text[0]) && !isMember ? "type"
        : "plain";

    private static string Colour(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "#cf222e",
        DiagnosticSeverity.Warning => "#bf8700",
        _ => "#0969da",
    };

    private static string X(int column) => (Margin + 14 + (column * CharacterWidth)).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
