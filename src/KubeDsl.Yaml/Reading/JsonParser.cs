using System.Globalization;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Reading;

/// <summary>
/// Reads JSON objects, one after another, with the place of every value. What is not JSON is left to the YAML parser,
/// which knows more and says better what is wrong.
/// </summary>
internal sealed class JsonParser(string text, int start, int end, int line, string file, YamlReaderOptions options)
{
    private readonly StringBuilder unescaped = new();
    private List<YamlProblem> problems = [];
    private int position = start;
    private int currentLine = line;
    private int lineStart = start;
    private int depth;

    public List<(MapNode Root, List<YamlProblem> Problems)> Documents { get; } = [];

    /// <summary>True when the text is JSON throughout.</summary>
    public bool TryRead()
    {
        for (SkipBlanks(); position < end; SkipBlanks())
        {
            problems = [];
            if (text[position] != '{' || Value() is not MapNode root)
                return false;
            Documents.Add((root, problems));
        }
        return Documents.Count > 0;
    }

    private ManifestNode? Value()
    {
        var (startLine, startColumn) = (currentLine, Column);
        SourceOrigin Place() => new(file, startLine, startColumn, currentLine, Column);

        switch (position < end ? text[position] : '\0')
        {
            case '{':
                return ++depth > options.MaxDepth || !TryMap(out var map) ? null : map.ToMap(Place());
            case '[':
                return ++depth > options.MaxDepth || List() is not { } items ? null : ListNode.Of(items, Place());
            case '"':
                return String() is { } value ? new StringNode(value, Place()) : null;
            case 't' when TryWord("true"):
                return new BooleanNode(true, Place());
            case 'f' when TryWord("false"):
                return new BooleanNode(false, Place());
            case 'n' when TryWord("null"):
                return new NullNode(Place());
            case '-' or >= '0' and <= '9':
                return Number() is { } number ? ToNode(number, Place()) : null;
            default:
                return null;
        }
    }

    private bool TryMap(out MapNode.Builder map)
    {
        map = new MapNode.Builder();
        position++;
        SkipBlanks();
        for (var first = true; !Take('}'); first = false)
        {
            if (!first && !TakeSeparator())
                return false;
            var (keyLine, keyColumn) = (currentLine, Column);
            if (position >= end || text[position] != '"' || String() is not { } key)
                return false;
            var place = new SourceOrigin(file, keyLine, keyColumn, currentLine, Column);
            SkipBlanks();
            if (!Take(':'))
                return false;
            SkipBlanks();
            if (Value() is not { } value)
                return false;
            if (map.ContainsKey(key))
                problems.Add(DuplicateKeys.Problem(key, map.KeyOriginOf(key), place));
            map.Set(key, value, place);
            SkipBlanks();
        }
        depth--;
        return true;
    }

    private List<ManifestNode>? List()
    {
        var items = new List<ManifestNode>();
        position++;
        SkipBlanks();
        for (var first = true; !Take(']'); first = false)
        {
            if (!first && !TakeSeparator())
                return null;
            if (Value() is not { } item)
                return null;
            items.Add(item);
            SkipBlanks();
        }
        depth--;
        return items;
    }

    private string? String()
    {
        var from = ++position;
        unescaped.Clear();
        while (position < end)
        {
            var c = text[position];
            if (c == '"')
            {
                var value = unescaped.Length == 0 ? text.Substring(from, position - from) : unescaped.Append(text, from, position - from).ToString();
                position++;
                return value;
            }
            if (c < ' ' || (c is >= '\uD800' and <= '\uDFFF' && !Writing.ScalarStyles.IsPaired(text, position)) || c == '\uFFFF')
                return null;
            if (c != '\\')
            {
                position++;
                continue;
            }

            unescaped.Append(text, from, position - from);
            if (!Escape())
                return null;
            from = position;
        }
        return null;
    }

    private bool Escape()
    {
        if (position + 1 >= end)
            return false;

        var c = text[position + 1];
        position += 2;
        switch (c)
        {
            case '"' or '\\' or '/':
                unescaped.Append(c);
                return true;
            case 'b' or 'f' or 'n' or 'r' or 't':
                unescaped.Append("\b\f\n\r\t"["bfnrt".IndexOf(c)]);
                return true;
            case 'u' when position + 4 <= end && TryHex(out var code):
                position += 4;
                AppendUnit((char)code);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Half a surrogate pair becomes U+FFFD, as in the API server.</summary>
    private void AppendUnit(char unit)
    {
        if (char.IsHighSurrogate(unit) && position + 6 <= end && text[position] == '\\' && text[position + 1] == 'u')
        {
            position += 2;
            if (TryHex(out var low) && char.IsLowSurrogate((char)low))
            {
                unescaped.Append(unit).Append((char)low);
                position += 4;
                return;
            }
            position -= 2;
        }
        unescaped.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
    }

    private bool TryHex(out int code) =>
        int.TryParse(text.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    private string? Number()
    {
        var from = position;
        Take('-');
        if (!Take('0') && SkipDigits() == 0)
            return null;
        if (Take('.') && SkipDigits() == 0)
            return null;
        if (Take('e') || Take('E'))
        {
            if (!Take('+'))
                Take('-');
            if (SkipDigits() == 0)
                return null;
        }
        return text.Substring(from, position - from);
    }

    private static ManifestNode? ToNode(string number, SourceOrigin place)
    {
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return new IntegerNode(integer, place);
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? GoFloat.ToNode(value, place)
            : null;
    }

    private int SkipDigits()
    {
        var from = position;
        while (position < end && text[position] is >= '0' and <= '9')
            position++;
        return position - from;
    }

    private bool TryWord(string word)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
            return false;
        position += word.Length;
        return position <= end;
    }

    private bool TakeSeparator()
    {
        if (!Take(','))
            return false;
        SkipBlanks();
        return true;
    }

    private bool Take(char c)
    {
        if (position >= end || text[position] != c)
            return false;
        position++;
        return true;
    }

    private void SkipBlanks()
    {
        for (; position < end && text[position] is ' ' or '\t' or '\n' or '\r'; position++)
        {
            if (text[position] == '\n')
                (currentLine, lineStart) = (currentLine + 1, position + 1);
        }
    }

    private int Column => position - lineStart + 1;
}
