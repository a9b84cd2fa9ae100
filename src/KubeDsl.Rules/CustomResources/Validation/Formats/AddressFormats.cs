using System.Globalization;

namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Addresses as the server reads them in custom resources: zeros may lead, which they may not elsewhere.</summary>
internal static class AddressFormats
{
    public static bool IsIp(string text) => text.IndexOf(':') >= 0 ? IsV6(text) : IsV4(text);

    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        var address = text.Substring(0, slash);
        var bits = text.Substring(slash + 1);
        return bits.Length is > 0 and <= 6
            && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= (address.IndexOf(':') >= 0 ? 128 : 32)
            && IsIp(address);
    }

    /// <summary>6, 8 or 20 bytes, with colons or dashes between bytes, or dots between pairs of them.</summary>
    public static bool IsMac(string text)
    {
        if (text.Length < 14)
            return false;
        if (text[2] is ':' or '-')
            return (text.Length + 1) / 3 is 6 or 8 or 20 && AreGroups(text, 2, text[2]);
        return text[4] == '.' && (text.Length + 1) * 2 / 5 is 6 or 8 or 20 && AreGroups(text, 4, '.');
    }

    private static bool AreGroups(string text, int size, char separator)
    {
        if ((text.Length + 1) % (size + 1) != 0)
            return false;
        for (var i = 0; i < text.Length; i++)
            if (i % (size + 1) == size ? text[i] != separator : !CodeFormats.IsHex(text[i]))
                return false;
        return true;
    }

    private static bool IsV4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(IsByte);
    }

    private static bool IsByte(string text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9'))
                return false;
            number = (number * 10) + c - '0';
            if (number > 255)
                return false;
        }
        return text.Length > 0;
    }

    private static bool IsV6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return CountGroups(text, mayEndInV4: true) == 8;
        var head = CountGroups(text.Substring(0, gap), mayEndInV4: false);
        var tail = CountGroups(text.Substring(gap + 2), mayEndInV4: true);
        return head >= 0 && tail >= 0 && head + tail < 8;
    }

    /// <summary>The number of 16-bit groups in a text; -1 when it is none.</summary>
    private static int CountGroups(string text, bool mayEndInV4)
    {
        if (text.Length == 0)
            return 0;
        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (mayEndInV4 && i == parts.Length - 1 && part.IndexOf('.') >= 0)
                return IsV4(part) ? parts.Length + 1 : -1;
            if (part.Length is 0 or > 4 || !part.All(CodeFormats.IsHex))
                return -1;
        }
        return parts.Length;
    }
}
