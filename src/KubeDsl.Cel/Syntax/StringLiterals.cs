using System.Text;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>Literals of strings and bytes: quotes of four kinds, raw or with escapes.</summary>
internal static class StringLiterals
{
    public static bool StartsAt(string text, int at)
    {
        for (var prefix = 0; at < text.Length && prefix < 3; at++, prefix++)
        {
            if (text[at] is '"' or '\'')
                return true;
            if (text[at] is not ('r' or 'R' or 'b' or 'B') || (prefix == 1 && !IsBytesThenRaw(text, at)))
                return false;
        }
        return false;
    }

    public static CelValue Read(string text, ref int at)
    {
        var start = at;
        var raw = false;
        var bytes = false;
        for (; text[at] is not ('"' or '\''); at++)
        {
            raw |= text[at] is 'r' or 'R';
            bytes |= text[at] is 'b' or 'B';
        }

        var quote = text[at];
        var isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        at += isLong ? 3 : 1;
        var bodyStart = at;
        var bodyEnd = FindEnd(text, start, ref at, quote, isLong, raw);
        return Unescape(text, bodyStart, bodyEnd, raw, bytes);
    }

    private static bool IsBytesThenRaw(string text, int at) => text[at] is 'r' or 'R' && text[at - 1] is 'b' or 'B';

    private static int FindEnd(string text, int start, ref int at, char quote, bool isLong, bool raw)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == quote && (!isLong || (at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote)))
            {
                var end = at;
                at += isLong ? 3 : 1;
                return end;
            }
            if (!isLong && c is '\n' or '\r')
                break;
            if (c == '\\' && !raw)
                at++;
        }
        at = text.Length;
        throw new CelSyntaxException(start, "Syntax error: token recognition error: the string has no end");
    }

    private static CelValue Unescape(string text, int start, int end, bool raw, bool bytes)
    {
        var plain = new StringBuilder(end - start);
        using var collected = bytes ? new MemoryStream() : null;
        for (var at = start; at < end;)
        {
            if (text[at] != '\\' || raw)
            {
                // A carriage return before a line feed, or alone, stands for a line's end as it is.
                plain.Append(text[at++]);
                continue;
            }

            var (value, isByte) = ReadEscape(text, end, ref at, bytes);
            if (collected is not null && isByte)
            {
                Flush(plain, collected);
                collected.WriteByte((byte)value);
            }
            else
            {
                plain.Append(char.ConvertFromUtf32(value));
            }
        }

        if (collected is null)
            return new CelString(plain.ToString());
        Flush(plain, collected);
        return new CelBytes(collected.ToArray());
    }

    private static void Flush(StringBuilder plain, MemoryStream collected)
    {
        if (plain.Length == 0)
            return;
        var encoded = Encoding.UTF8.GetBytes(plain.ToString());
        collected.Write(encoded, 0, encoded.Length);
        plain.Clear();
    }

    private static (int Value, bool IsByte) ReadEscape(string text, int end, ref int at, bool bytes)
    {
        var start = at;
        at += 2;
        if (at > end)
            throw new CelSyntaxException(start, "invalid escape sequence: the string ends behind '\\'");
        switch (text[start + 1])
        {
            case 'a': return ('\a', false);
            case 'b': return ('\b', false);
            case 'f': return ('\f', false);
            case 'n': return ('\n', false);
            case 'r': return ('\r', false);
            case 't': return ('\t', false);
            case 'v': return ('\v', false);
            case '\\' or '\'' or '"' or '`' or '?': return (text[start + 1], false);
            case 'x' or 'X': return (ReadNumber(text, start, at, end, 2, 16, ref at), true);
            case 'u' when !bytes: return (ReadNumber(text, start, at, end, 4, 16, ref at), false);
            case 'U' when !bytes: return (ReadNumber(text, start, at, end, 8, 16, ref at), false);
            case >= '0' and <= '3': return (ReadNumber(text, start, start + 1, end, 3, 8, ref at), true);
            default:
                throw new CelSyntaxException(start, $"Syntax error: token recognition error at: '\\{text[start + 1]}' is no escape sequence");
        }
    }

    private static int ReadNumber(string text, int start, int from, int end, int digits, int radix, ref int at)
    {
        long value = 0;
        at = from + digits;
        for (var i = from; i < at; i++)
        {
            var digit = i < end ? DigitOf(text[i]) : -1;
            if (digit < 0 || digit >= radix)
                throw new CelSyntaxException(start, $"invalid escape sequence: {digits} digits of base {radix} must follow '{text.Substring(start, from - start)}'");
            value = (value * radix) + digit;
        }
        if (value > 0x10FFFF || value is >= 0xD800 and <= 0xDFFF)
            throw new CelSyntaxException(start, "invalid unicode code point");
        return (int)value;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
