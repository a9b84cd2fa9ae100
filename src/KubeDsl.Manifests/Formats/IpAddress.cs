namespace KubeDsl.Manifests.Formats;

/// <summary>An IPv4 or IPv6 address, read as strictly as Kubernetes 1.36 reads it: no leading zeros, no IPv4 inside IPv6, no zone.</summary>
public readonly struct IpAddress : IEquatable<IpAddress>
{
    private readonly ulong high;
    private readonly ulong low;

    private IpAddress(ulong high, ulong low, bool isV6)
    {
        this.high = high;
        this.low = low;
        IsV6 = isV6;
    }

    /// <summary>True for IPv6, false for IPv4.</summary>
    public bool IsV6 { get; }

    /// <summary>The number of bits: 32 or 128.</summary>
    public int Bits => IsV6 ? 128 : 32;

    /// <summary>True for <c>0.0.0.0</c> and <c>::</c>.</summary>
    public bool IsUnspecified => high == 0 && low == 0;

    /// <summary>True for <c>127.0.0.0/8</c> and <c>::1</c>.</summary>
    public bool IsLoopback => IsV6 ? high == 0 && low == 1 : low >> 24 == 127;

    /// <summary>True for <c>169.254.0.0/16</c> and <c>fe80::/10</c>.</summary>
    public bool IsLinkLocalUnicast => IsV6 ? high >> 54 == 0x3FA : low >> 16 == 0xA9FE;

    /// <summary>True for <c>224.0.0.0/24</c> and <c>ff02::/16</c> (any flags).</summary>
    public bool IsLinkLocalMulticast => IsV6 ? high >> 56 == 0xFF && ((high >> 48) & 0xF) == 2 : low >> 8 == 0xE00000;

    /// <summary>True for <c>224.0.0.0/4</c> and <c>ff00::/8</c>.</summary>
    public bool IsMulticast => IsV6 ? high >> 56 == 0xFF : low >> 28 == 0xE;

    /// <summary>True for an address that can be that of one machine anywhere, a private network included.</summary>
    public bool IsGlobalUnicast => !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast && (IsV6 || low != 0xFFFFFFFF);

    /// <summary>True for an IPv4 address inside IPv6, which <see cref="TryParse"/> does not take.</summary>
    internal bool IsMappedV4 => IsV6 && high == 0 && low >> 32 == 0xFFFF;

    /// <summary>Reads an address; false when the text is not one.</summary>
    public static bool TryParse(string text, out IpAddress address) => TryParseAny(text, out address) && !address.IsMappedV4;

    /// <summary>As <see cref="TryParse"/>, with IPv4 inside IPv6.</summary>
    internal static bool TryParseAny(string text, out IpAddress address)
    {
        address = default;
        if (text.Length is 0 or > 45)
            return false;
        return text.IndexOf(':') >= 0 ? TryParseV6(text, out address) : TryParseV4(text, 0, out address);
    }

    /// <summary>The first <paramref name="bits"/> bits, the rest 0.</summary>
    public IpAddress Prefix(int bits)
    {
        if (!IsV6)
            return new IpAddress(0, low & (bits == 0 ? 0 : ~0UL << (32 - bits) & 0xFFFFFFFF), false);
        return new IpAddress(
            bits >= 64 ? high : high & (bits == 0 ? 0 : ~0UL << (64 - bits)),
            bits <= 64 ? 0 : low & (~0UL << (128 - bits)),
            true);
    }

    /// <inheritdoc/>
    public bool Equals(IpAddress other) => high == other.high && low == other.low && IsV6 == other.IsV6;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IpAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => high.GetHashCode() ^ low.GetHashCode();

    /// <summary>The address as it is written canonically: without leading zeros, and <c>::</c> for the longest run of zeros.</summary>
    public override string ToString() => IsV6
        ? IpAddressFormat.Write([.. Groups(high), .. Groups(low)])
        : FormattableString.Invariant($"{low >> 24}.{(low >> 16) & 255}.{(low >> 8) & 255}.{low & 255}");

    /// <summary>True for the same address.</summary>
    public static bool operator ==(IpAddress left, IpAddress right) => left.Equals(right);

    /// <summary>True for different addresses.</summary>
    public static bool operator !=(IpAddress left, IpAddress right) => !left.Equals(right);

    private static IEnumerable<ushort> Groups(ulong half)
    {
        for (var shift = 48; shift >= 0; shift -= 16)
            yield return (ushort)(half >> shift);
    }

    private static bool TryParseV4(string text, int start, out IpAddress address)
    {
        address = default;
        var value = 0UL;
        var at = start;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= text.Length || text[at++] != '.'))
                return false;
            var first = at;
            var number = 0;
            while (at < text.Length && at - first < 4 && Ascii.IsDigit(text[at]))
                number = (number * 10) + (text[at++] - '0');
            if (at == first || number > 255 || (text[first] == '0' && at - first > 1))
                return false;
            value = (value << 8) | (uint)number;
        }
        address = new IpAddress(0, value, false);
        return at == text.Length;
    }

    private static bool TryParseV6(string text, out IpAddress address)
    {
        address = default;
        var groups = new ushort[8];
        var count = 0;
        var gap = -1;
        var at = 0;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            gap = 0;
            at = 2;
        }
        while (at < text.Length)
        {
            if (count == 8)
                return false;
            var first = at;
            var number = 0;
            while (at < text.Length && Ascii.IsHexDigit(text[at]) && at - first < 5)
                number = (number * 16) + Convert.ToInt32(text.Substring(at++, 1), 16);
            if (at < text.Length && text[at] == '.')
            {
                if (count > 6 || !TryParseV4(text, first, out var tail))
                    return false;
                groups[count++] = (ushort)(tail.low >> 16);
                groups[count++] = (ushort)tail.low;
                break;
            }
            if (at == first || at - first > 4)
                return false;
            groups[count++] = (ushort)number;
            if (at == text.Length)
                break;
            if (text[at++] != ':')
                return false;
            if (at < text.Length && text[at] == ':')
            {
                if (gap >= 0)
                    return false;
                gap = count;
                at++;
            }
            else if (at == text.Length)
            {
                return false;
            }
        }
        if (gap < 0 ? count != 8 : count == 8)
            return false;

        if (gap >= 0)
        {
            Array.Copy(groups, gap, groups, 8 - (count - gap), count - gap);
            Array.Clear(groups, gap, 8 - count);
        }
        var high = ((ulong)groups[0] << 48) | ((ulong)groups[1] << 32) | ((ulong)groups[2] << 16) | groups[3];
        var low = ((ulong)groups[4] << 48) | ((ulong)groups[5] << 32) | ((ulong)groups[6] << 16) | groups[7];
        address = new IpAddress(high, low, true);
        return true;
    }
}
