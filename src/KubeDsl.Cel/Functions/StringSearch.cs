using System.Text;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Finding, cutting and replacing parts of texts; places are counted in Unicode characters.</summary>
internal static class StringSearch
{
    public static CelValue IndexOf(Frame frame, string text, string part, long from)
    {
        if (part.Length == 0)
            return CelInt.Of(from);
        if (from < 0)
            return StringsLibrary.OutOfRange(from);
        frame.Charge(text.Length);
        var start = Runes.OffsetOf(text, from);
        var found = start < 0 ? -1 : text.IndexOf(part, start, StringComparison.Ordinal);
        return CelInt.Of(found < 0 ? -1 : Runes.IndexOf(text, found));
    }

    public static CelValue LastIndexOf(Frame frame, string text, string part, long? from)
    {
        if (part.Length == 0)
            return CelInt.Of(from ?? Runes.Count(text));
        if (from < 0)
            return StringsLibrary.OutOfRange(from.Value);
        frame.Charge(text.Length);
        var start = from is null ? text.Length : Runes.OffsetOf(text, from.Value);
        if (start < 0 || (from is not null && start >= text.Length) || part.Length > text.Length)
            return CelInt.Of(-1);

        start = Math.Min(start, text.Length - part.Length);
        var found = text.LastIndexOf(part, start + part.Length - 1, StringComparison.Ordinal);
        return CelInt.Of(found < 0 ? -1 : Runes.IndexOf(text, found));
    }

    public static CelValue Split(string text, string separator, long limit)
    {
        if (limit == 0)
            return CelArray.Empty;
        var parts = new List<CelValue>();
        var at = 0;
        while (limit < 0 || parts.Count < limit - 1)
        {
            if (separator.Length == 0)
            {
                if (at >= text.Length || at + Runes.LengthAt(text, at) >= text.Length)
                    break;
                var length = Runes.LengthAt(text, at);
                parts.Add(new CelString(text.Substring(at, length)));
                at += length;
                continue;
            }
            var found = text.IndexOf(separator, at, StringComparison.Ordinal);
            if (found < 0)
                break;
            parts.Add(new CelString(text.Substring(at, found - at)));
            at = found + separator.Length;
        }
        if (separator.Length > 0 || at < text.Length)
            parts.Add(new CelString(text.Substring(at)));
        return new CelArray([.. parts]);
    }

    public static CelValue Replace(string text, string old, string with, long limit)
    {
        if (limit == 0 || old == with)
            return new CelString(text);
        var result = new StringBuilder();
        var at = 0;
        for (var count = 0L; limit < 0 || count < limit; count++)
        {
            int found;
            if (old.Length > 0)
            {
                found = text.IndexOf(old, at, StringComparison.Ordinal);
                if (found < 0)
                    break;
            }
            else
            {
                // An empty text stands before every character and at the end.
                found = count == 0 ? 0 : at >= text.Length ? -1 : at + Runes.LengthAt(text, at);
                if (found < 0)
                    break;
            }
            if ((long)result.Length + found - at + with.Length > Arithmetic.MaxSize)
                return Arithmetic.TooLarge();
            result.Append(text, at, found - at).Append(with);
            at = found + old.Length;
        }
        return new CelString(result.Append(text, at, text.Length - at).ToString());
    }
}
