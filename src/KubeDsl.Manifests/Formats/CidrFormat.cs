namespace KubeDsl.Manifests.Formats;

/// <summary>A range of addresses: an IP address, <c>/</c> and the number of bits that count; the other bits must be 0.</summary>
public static class CidrFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (!TryParse(text, out var address, out var bits))
            return "It is not a range of addresses. Write it like '10.0.0.0/8' or '2001:db8::/64'.";
        return address.Prefix(bits) == address
            ? null
            : $"It has bits set beyond the first {bits}. Use the first address of the range.";
    }

    /// <summary>Reads a range of addresses; bits beyond the prefix are kept.</summary>
    public static bool TryParse(string text, out IpAddress address, out int bits) =>
        TryParseAny(text, out address, out bits) && !address.IsMappedV4;

    /// <summary>As <see cref="TryParse"/>, with IPv4 inside IPv6.</summary>
    internal static bool TryParseAny(string text, out IpAddress address, out int bits)
    {
        bits = 0;
        address = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !IpAddress.TryParseAny(text.Substring(0, slash), out address))
            return false;

        var length = text.Length - slash - 1;
        if (length is 0 or > 3 || (length > 1 && text[slash + 1] == '0'))
            return false;
        for (var i = slash + 1; i < text.Length; i++)
        {
            if (!Ascii.IsDigit(text[i]))
                return false;
            bits = (bits * 10) + (text[i] - '0');
        }
        return bits <= address.Bits;
    }

    /// <summary>True when every address of the second range is in the first, and the first has more.</summary>
    public static bool IsStrictlyInside(string outer, string inner) =>
        TryParse(outer, out var outerAddress, out var outerBits)
        && TryParse(inner, out var innerAddress, out var innerBits)
        && outerAddress.IsV6 == innerAddress.IsV6
        && innerBits > outerBits
        && innerAddress.Prefix(outerBits) == outerAddress.Prefix(outerBits);
}
