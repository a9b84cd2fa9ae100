using System.Text;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Functions on texts: the language's own and its extension of strings, in the version the API server has.</summary>
internal static class StringsLibrary
{
    private static readonly CelType S = CelType.String;
    private static readonly CelType I = CelType.Int;

    public static void AddTo(FunctionTable table)
    {
        table.Member("contains", CelType.Bool, [S, S], (_, a) => CelBool.Of(Text(a[0]).IndexOf(Text(a[1]), StringComparison.Ordinal) >= 0));
        table.Member("startsWith", CelType.Bool, [S, S], (_, a) => CelBool.Of(Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal)));
        table.Member("endsWith", CelType.Bool, [S, S], (_, a) => CelBool.Of(Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal)));
        table.Member("charAt", S, [S, I], (_, a) => CharAt(Text(a[0]), Number(a[1])));
        table.Member("lowerAscii", S, [S], (_, a) => new CelString(MapAscii(Text(a[0]), 'A', 32)));
        table.Member("upperAscii", S, [S], (_, a) => new CelString(MapAscii(Text(a[0]), 'a', -32)));
        table.Member("trim", S, [S], (_, a) => new CelString(Trim(Text(a[0]))));
        table.Global("strings.quote", S, [S], (_, a) => new CelString(Quote(Text(a[0]))));
        AddSearch(table);
        AddSplitting(table);
    }

    private static void AddSearch(FunctionTable table)
    {
        table.Member("indexOf", I, [S, S], (frame, a) => StringSearch.IndexOf(frame, Text(a[0]), Text(a[1]), 0));
        table.Member("indexOf", I, [S, S, I], (frame, a) => StringSearch.IndexOf(frame, Text(a[0]), Text(a[1]), Number(a[2])));
        table.Member("lastIndexOf", I, [S, S], (frame, a) => StringSearch.LastIndexOf(frame, Text(a[0]), Text(a[1]), null));
        table.Member("lastIndexOf", I, [S, S, I], (frame, a) => StringSearch.LastIndexOf(frame, Text(a[0]), Text(a[1]), Number(a[2])));
        table.Member("substring", S, [S, I], (_, a) => Substring(Text(a[0]), Number(a[1]), null));
        table.Member("substring", S, [S, I, I], (_, a) => Substring(Text(a[0]), Number(a[1]), Number(a[2])));
    }

    private static void AddSplitting(FunctionTable table)
    {
        var list = CelType.List(S);
        table.Member("split", list, [S, S], (_, a) => StringSearch.Split(Text(a[0]), Text(a[1]), -1));
        table.Member("split", list, [S, S, I], (_, a) => StringSearch.Split(Text(a[0]), Text(a[1]), Number(a[2])));
        table.Member("replace", S, [S, S, S], (_, a) => StringSearch.Replace(Text(a[0]), Text(a[1]), Text(a[2]), -1));
        table.Member("replace", S, [S, S, S, I], (_, a) => StringSearch.Replace(Text(a[0]), Text(a[1]), Text(a[2]), Number(a[3])));
        table.Member("join", S, [list], (_, a) => Join((CelList)a[0], ""));
        table.Member("join", S, [list, S], (_, a) => Join((CelList)a[0], Text(a[1])));
        StringFormat.AddTo(table);
    }

    internal static string Text(CelValue value) => ((CelString)value).Value;

    internal static CelError OutOfRange(long index) => new(FormattableString.Invariant($"index out of range: {index}"));

    private static long Number(CelValue value) => ((CelInt)value).Value;

    private static CelValue CharAt(string text, long index)
    {
        var at = index < 0 ? -1 : Runes.OffsetOf(text, index);
        if (at < 0)
            return OutOfRange(index);
        return at == text.Length ? CelString.Empty : new CelString(text.Substring(at, Runes.LengthAt(text, at)));
    }

    private static CelValue Substring(string text, long start, long? end)
    {
        if (start > end)
            return new CelError(FormattableString.Invariant($"invalid substring range. start: {start}, end: {end}"));
        var from = start < 0 ? -1 : Runes.OffsetOf(text, start);
        if (from < 0)
            return OutOfRange(start);
        var to = end is null ? text.Length : Runes.OffsetOf(text, end.Value);
        return to < 0 ? OutOfRange(end!.Value) : new CelString(text.Substring(from, to - from));
    }

    private static string MapAscii(string text, char first, int shift)
    {
        var mapped = text.ToCharArray();
        for (var i = 0; i < mapped.Length; i++)
            if (mapped[i] >= first && mapped[i] < first + 26)
                mapped[i] = (char)(mapped[i] + shift);
        return new string(mapped);
    }

    private static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text.Substring(start, end - start);
    }

    private static bool IsSpace(char c) => c is (>= '\t' and <= '\r') or ' ' or '\u0085' or '\u00A0' or '\u1680'
        or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            quoted.Append(c switch
            {
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                '\\' => "\\\\",
                '"' => "\\\"",
                _ => c.ToString(),
            });
        return quoted.Append('"').ToString();
    }

    private static CelValue Join(CelList list, string separator)
    {
        long length = 0;
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            if (list[i] is not CelString text)
                return CelError.NoSuchOverload();
            texts[i] = text.Value;
            length += texts[i].Length + separator.Length;
        }
        return length > Arithmetic.MaxSize ? Arithmetic.TooLarge() : new CelString(string.Join(separator, texts));
    }
}
