using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Reading;

namespace KubeDsl.Yaml.Plain;

/// <summary>Reads values that are complete on their line, and literal blocks.</summary>
internal sealed class PlainValues(string text, PlainLines lines, string file)
{
    /// <summary>The value at a position of the current line, which is left; null where there is doubt.</summary>
    /// <param name="start">Where the value begins.</param>
    /// <param name="column">The column of the map or list that the value is in.</param>
    public ManifestNode? Read(int start, int column) => text[start] switch
    {
        '|' => Literal(start, column),
        '\'' => SingleQuoted(start),
        '"' => DoubleQuoted(start),
        // The parser takes a bracket's end for the place before it.
        '[' => IsAt(start + 1, ']') ? Ended(ListNode.Of([], Place(start, start + 1)), start + 2) : null,
        '{' => IsAt(start + 1, '}') ? Ended(new MapNode.Builder(0).ToMap(Place(start, start + 1)), start + 2) : null,
        _ => Plain(start),
    };

    private bool IsAt(int position, char c) => position < lines.End && text[position] == c;

    /// <summary>A value behind which nothing else stands on its line.</summary>
    private ManifestNode? Ended(ManifestNode value, int end)
    {
        if (!lines.IsRestEmpty(end))
            return null;
        lines.MoveNext();
        return value;
    }

    private SourceOrigin Place(int start, int end) => new(file, lines.Number, start - lines.Start + 1, lines.Number, end - lines.Start + 1);

    private ManifestNode? Plain(int start)
    {
        if (!MayBegin(start))
            return null;
        var end = EndOfPlain(start);
        if (end < 0)
            return null;
        var value = ScalarResolver.Plain(SharedTexts.Of(text, start, end - start));
        return value.IsSurprising || value.IsNotFinite || value.IsMerge || value.Error is not null ? null : Ended(value.ToNode(Place(start, end)), end);
    }

    private bool MayBegin(int start) => text[start] switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => true,
        '/' or '.' or '_' or '$' or '^' or '(' or '+' or '=' or '<' or '~' => true,
        '-' => start + 1 < lines.End && text[start + 1] != ' ',
        > '\x9f' => char.IsLetter(text[start]),
        _ => false,
    };

    /// <summary>The end of a plain value, before a comment; -1 where something in it has a meaning.</summary>
    private int EndOfPlain(int start)
    {
        var end = lines.End;
        for (var i = text.IndexOfAny(Breaking, start, end - start); i >= 0; i = text.IndexOfAny(Breaking, i + 1, end - i - 1))
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] == ' '))
                return -1;
            if (text[i] == '#' && text[i - 1] == ' ')
            {
                end = i;
                break;
            }
        }
        while (text[end - 1] == ' ')
            end--;
        return end;
    }

    private static readonly char[] Breaking = [':', '#'];

    private ManifestNode? SingleQuoted(int start)
    {
        var end = start + 1;
        var isDoubled = false;
        while (true)
        {
            end = text.IndexOf('\'', end, lines.End - end);
            if (end < 0)
                return null;
            if (!IsAt(end + 1, '\''))
                break;
            isDoubled = true;
            end += 2;
        }
        var value = SharedTexts.Of(text, start + 1, end - start - 1);
        return Ended(new StringNode(isDoubled ? value.Replace("''", "'") : value, Place(start, end + 1)), end + 1);
    }

    private ManifestNode? DoubleQuoted(int start)
    {
        StringBuilder? unescaped = null;
        var from = start + 1;
        for (var end = text.IndexOfAny(QuoteOrEscape, from, lines.End - from); end >= 0; end = text.IndexOfAny(QuoteOrEscape, from, lines.End - from))
        {
            if (text[end] == '"')
            {
                var value = unescaped is null ? SharedTexts.Of(text, from, end - from) : unescaped.Append(text, from, end - from).ToString();
                return Ended(new StringNode(value, Place(start, end + 1)), end + 1);
            }
            if (end + 1 == lines.End || text[end + 1] is not ('"' or '\\' or 'n'))
                return null;
            (unescaped ??= new StringBuilder()).Append(text, from, end - from).Append(text[end + 1] == 'n' ? '\n' : text[end + 1]);
            from = end + 2;
        }
        return null;
    }

    private static readonly char[] QuoteOrEscape = ['"', '\\'];

    private ManifestNode? Literal(int start, int column)
    {
        var chomping = IsAt(start + 1, '-') || IsAt(start + 1, '+') ? text[start + 1] : ' ';
        if (start + (chomping == ' ' ? 1 : 2) != lines.End)
            return null;

        var (line, startColumn) = (lines.Number, start - lines.Start + 1);
        var content = new StringBuilder();
        var indent = -1;
        var breaks = 0;
        var isFollowed = false;
        while (lines.TryReadLine())
        {
            var first = lines.SkipBlanks(lines.Start);
            if (first == lines.End && (indent < 0 || first - lines.Start <= indent))
            {
                // Blanks that are none of the content's make a difference in some places.
                if (first > lines.Start)
                    return null;
                breaks++;
                continue;
            }
            if (first - lines.Start < indent || (indent < 0 && first - lines.Start <= column))
            {
                if (first - lines.Start > column)
                    return null;
                lines.StepBack();
                isFollowed = true;
                break;
            }
            indent = indent < 0 ? first - lines.Start : indent;
            content.Append('\n', breaks).Append(text, lines.Start + indent, lines.End - lines.Start - indent);
            breaks = 1;
        }
        // Without a break at its end a text has another place.
        if (indent < 0 || (!isFollowed && !lines.HasBreak))
            return null;

        content.Append('\n', chomping switch { '-' => 0, '+' => breaks, _ => 1 });
        var place = new SourceOrigin(file, line, startColumn, lines.Number + 1, 1);
        lines.MoveNext();
        return new StringNode(content.ToString(), place);
    }
}
