namespace KubeDsl.Manifests.Formats;

/// <summary>
/// The text of a <see cref="Quantity"/>: an optional sign, digits with an optional fraction, and one suffix: none, <c>n u m k M G T P E</c>,
/// <c>Ki Mi Gi Ti Pi Ei</c>, or <c>e</c> and a power of ten.
/// </summary>
public static class QuantityFormat
{
    // Far above what the server can hold (2^63), and still exact to a billionth in a decimal.
    private const decimal Limit = 79_000_000_000_000_000_000m;

    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (TryParse(text, out _))
            return null;
        const string Rule = "A quantity is a number and one of the suffixes m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, without blanks.";
        return Suggestion(text) is { } suggestion ? $"{Rule} Did you mean {suggestion}?" : $"{Rule} Write it like '500m' or '128Mi'.";
    }

    /// <summary>Reads a quantity; false when the text is not one.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length == 0 || !TrySplit(text, out var start, out var point, out var suffix))
            return false;

        if (!TryReadSuffix(text, suffix, out var exponent, out var binary))
            return false;

        var value = Scale(text, start, point, suffix, exponent);
        for (; binary > 0 && value < Limit; binary -= 10)
            value *= 1024;
        value = RoundUp(Math.Min(value, Limit));
        quantity = new Quantity(text[0] == '-' ? -value : value);
        return true;
    }

    /// <summary>Finds the first digit after the sign, the point (or the end of the digits), and where the suffix starts.</summary>
    private static bool TrySplit(string text, out int start, out int point, out int suffix)
    {
        start = text[0] is '+' or '-' ? 1 : 0;
        var at = start;
        while (at < text.Length && Ascii.IsDigit(text[at]))
            at++;
        point = at;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            while (at < text.Length && Ascii.IsDigit(text[at]))
                at++;
        }
        suffix = at;
        return true;
    }

    /// <summary>Reads a suffix.</summary>
    /// <param name="text">The quantity.</param>
    /// <param name="start">Where the suffix starts; at the end of the text when there is none.</param>
    /// <param name="exponent">The power of ten that it stands for.</param>
    /// <param name="binary">The power of two that it stands for, 0 for a decimal suffix.</param>
    internal static bool TryReadSuffix(string text, int start, out int exponent, out int binary)
    {
        exponent = 0;
        binary = 0;
        var length = text.Length - start;
        if (length == 0)
            return true;

        var first = text[start];
        if (length == 1)
        {
            exponent = first switch { 'n' => -9, 'u' => -6, 'm' => -3, 'k' => 3, 'M' => 6, 'G' => 9, 'T' => 12, 'P' => 15, 'E' => 18, _ => 0 };
            return exponent != 0;
        }
        if (length == 2 && text[start + 1] == 'i')
        {
            binary = first switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, 'P' => 50, 'E' => 60, _ => 0 };
            return binary != 0;
        }
        return first is 'e' or 'E' && TryReadPower(text, start + 1, out exponent);
    }

    private static bool TryReadPower(string text, int start, out int power)
    {
        power = 0;
        var at = text[start] is '+' or '-' ? start + 1 : start;
        if (at == text.Length || text.Length - at > 18)
            return false;
        for (var i = at; i < text.Length; i++)
        {
            if (!Ascii.IsDigit(text[i]))
                return false;
            power = Math.Min(1000, (power * 10) + (text[i] - '0'));
        }
        power = text[start] == '-' ? -power : power;
        return true;
    }

    private static decimal Scale(string text, int start, int point, int end, int exponent)
    {
        // Digits with a weight below a billionth of a billionth only matter as "there is more": they round up.
        var value = 0m;
        var rest = false;
        var weight = exponent + (point - start) - 1;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '.')
                continue;
            var digit = text[i] - '0';
            if (digit != 0 && weight > 19)
                return Limit;
            if (weight < -18)
                rest |= digit != 0;
            else if (digit != 0)
                value += digit * Power(weight);
            weight--;
        }
        if (value >= Limit)
            return Limit;
        return rest && value == 0 ? 0.000000001m : value;
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--)
            power *= 10;
        for (; exponent < 0; exponent++)
            power /= 10;
        return power;
    }

    private static decimal RoundUp(decimal value)
    {
        const decimal Nano = 1_000_000_000m;
        if (decimal.Truncate(value) == value)
            return value;
        var whole = decimal.Truncate(value);
        return whole + (decimal.Ceiling((value - whole) * Nano) / Nano);
    }

    /// <summary>The nearest quantity that the writer of <paramref name="text"/> can have meant, quoted; null when there is none near.</summary>
    private static string? Suggestion(string text)
    {
        if (text.Length is 0 or > 40)
            return null;
        var compact = text.Replace(" ", "").Replace("\t", "").Replace("_", "").Replace(',', '.');
        if (compact.Length == 0 || !Ascii.IsDigit(compact[compact[0] is '+' or '-' && compact.Length > 1 ? 1 : 0]))
            return null;
        if (TryParse(compact, out _))
            return $"'{compact}'";

        var at = 0;
        while (at < compact.Length && (Ascii.IsDigit(compact[at]) || compact[at] is '.' or '+' or '-'))
            at++;
        var number = compact.Substring(0, at);
        if (!TryParse(number, out _))
            return null;
        return compact.Substring(at).ToLowerInvariant() switch
        {
            "b" or "byte" or "bytes" or "core" or "cores" or "cpu" or "cpus" => $"'{number}'",
            "k" => $"'{number}k' or '{number}Ki'",
            "ki" or "kib" => $"'{number}Ki'",
            "mi" or "mib" => $"'{number}Mi'",
            "g" => $"'{number}G' or '{number}Gi'",
            "gi" or "gib" => $"'{number}Gi'",
            "t" => $"'{number}T' or '{number}Ti'",
            "ti" or "tib" => $"'{number}Ti'",
            "p" => $"'{number}P' or '{number}Pi'",
            "pi" or "pib" => $"'{number}Pi'",
            "ei" or "eib" => $"'{number}Ei'",
            "kb" => $"'{number}k' or '{number}Ki'",
            "mb" => $"'{number}M' or '{number}Mi'",
            "gb" => $"'{number}G' or '{number}Gi'",
            "tb" => $"'{number}T' or '{number}Ti'",
            _ => null,
        };
    }
}
