namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Numbers of books, cards and people.</summary>
internal static class NumberedFormats
{
    public static bool IsIsbn10(string text)
    {
        var code = WithoutSeparators(text);
        if (code.Length != 10)
            return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var digit = code[i] is >= '0' and <= '9' ? code[i] - '0' : i == 9 && code[i] == 'X' ? 10 : -1;
            if (digit < 0)
                return false;
            sum += digit * (i + 1);
        }
        return sum % 11 == 0;
    }

    public static bool IsIsbn13(string text)
    {
        var code = WithoutSeparators(text);
        if (code.Length != 13 || !code.All(IsDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < 13; i++)
            sum += (code[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }

    /// <summary>A number with a known beginning and a right check digit; what is no digit does not count.</summary>
    public static bool IsCreditCard(string text)
    {
        var digits = new string(text.Where(IsDigit).ToArray());
        if (!HasKnownBeginning(digits))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1 && (digit *= 2) > 9)
                digit -= 9;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    public static bool IsSsn(string text)
    {
        var at = 0;
        foreach (var group in (int[])[3, 2, 4])
        {
            if (group != 3 && at < text.Length && (text[at] is '-' or ' '))
                at++;
            for (var i = 0; i < group; i++, at++)
                if (at >= text.Length || !IsDigit(text[at]))
                    return false;
        }
        return at == text.Length;
    }

    private static bool HasKnownBeginning(string digits)
    {
        if (digits.Length < 4)
            return false;
        var first = ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';
        return digits.Length switch
        {
            13 => first / 1000 == 4,
            14 => first / 10 is >= 300 and <= 305 || first / 100 is 36 or 38,
            15 => first / 100 is 34 or 37 || first is 2131 or 1800 || first / 10 is >= 350 and <= 359,
            16 => first / 1000 == 4 || first / 100 is >= 51 and <= 55 or 62 or 65 or 67 || first is (>= 2221 and <= 2720) or 6011 || first / 10 is >= 350 and <= 359,
            _ => false,
        };
    }

    private static string WithoutSeparators(string text) =>
        new(text.Where(c => c is not ('-' or ' ' or '\t' or '\n' or '\r' or '\f' or '\v')).ToArray());

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
