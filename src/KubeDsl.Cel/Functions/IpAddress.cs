using System.Globalization;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>An IP address of either family.</summary>
internal sealed class IpAddress(byte[] bytes) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("net.IP");

    public override CelType Type => ValueType;

    public byte[] Bytes { get; } = bytes;

    public bool IsV4 => Bytes.Length == 4;

    public bool IsUnspecified => Bytes.All(b => b == 0);

    public bool IsLoopback => IsV4 ? Bytes[0] == 127 : Bytes.Take(15).All(b => b == 0) && Bytes[15] == 1;

    public bool IsMulticast => IsV4 ? (Bytes[0] & 0xF0) == 0xE0 : Bytes[0] == 0xFF;

    public bool IsLinkLocalMulticast => IsV4 ? Bytes[0] == 224 && Bytes[1] == 0 && Bytes[2] == 0 : Bytes[0] == 0xFF && (Bytes[1] & 0x0F) == 2;

    public bool IsLinkLocalUnicast => IsV4 ? Bytes[0] == 169 && Bytes[1] == 254 : Bytes[0] == 0xFE && (Bytes[1] & 0xC0) == 0x80;

    public bool IsGlobalUnicast =>
        !(IsV4 && Bytes.All(b => b == 255)) && !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast;

    /// <summary>Reads an address; no leading zeros, no zone.</summary>
    /// <param name="text">The address.</param>
    /// <param name="isMapped">True for an IPv4 address written as IPv6, which the functions do not take.</param>
    public static IpAddress? TryParse(string text, out bool isMapped)
    {
        isMapped = false;
        if (text.IndexOf(':') < 0)
            return TryParseV4(text) is { } four ? new IpAddress(four) : null;
        if (TryParseV6(text) is not { } six)
            return null;
        isMapped = six.Take(10).All(b => b == 0) && six[10] == 0xFF && six[11] == 0xFF;
        return new IpAddress(six);
    }

    internal override bool EqualsOpaque(CelOpaque other) => other is IpAddress address && address.Bytes.AsEnumerable().SequenceEqual(Bytes);

    internal override int HashOpaque() => Bytes[Bytes.Length - 1];

    public override string ToString() => IsV4 ? string.Join(".", Bytes) : ShowV6();

    private static byte[]? TryParseV4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
            return null;
        var bytes = new byte[4];
        for (var i = 0; i < 4; i++)
        {
            var part = parts[i];
            if (part.Length is 0 or > 3 || !part.All(c => c is >= '0' and <= '9') || (part.Length > 1 && part[0] == '0'))
                return null;
            var value = int.Parse(part, CultureInfo.InvariantCulture);
            if (value > 255)
                return null;
            bytes[i] = (byte)value;
        }
        return bytes;
    }

    private static byte[]? TryParseV6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap >= 0 && text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return null;
        var head = Groups(gap < 0 ? text : text.Substring(0, gap));
        var tail = gap < 0 ? [] : Groups(text.Substring(gap + 2));
        if (head is null || tail is null)
            return null;
        var missing = 16 - head.Count - tail.Count;
        if (gap < 0 ? missing != 0 : missing < 2)
            return null;
        return [.. head, .. new byte[missing], .. tail];
    }

    private static List<byte>? Groups(string text)
    {
        var bytes = new List<byte>();
        if (text.Length == 0)
            return bytes;
        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && parts[i].IndexOf('.') >= 0)
            {
                if (TryParseV4(parts[i]) is not { } four)
                    return null;
                bytes.AddRange(four);
                continue;
            }
            if (parts[i].Length is 0 or > 4 || !int.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return null;
            bytes.Add((byte)(value >> 8));
            bytes.Add((byte)value);
        }
        return bytes;
    }

    private string ShowV6()
    {
        var groups = Enumerable.Range(0, 8).Select(i => (Bytes[2 * i] << 8) | Bytes[(2 * i) + 1]).ToArray();
        var (start, length) = LongestZeros(groups);
        string Join(IEnumerable<int> part) => string.Join(":", part.Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
        return length < 2 ? Join(groups) : Join(groups.Take(start)) + "::" + Join(groups.Skip(start + length));
    }

    private static (int Start, int Length) LongestZeros(int[] groups)
    {
        var best = (Start: 0, Length: 0);
        for (var i = 0; i < groups.Length; i++)
        {
            var length = 0;
            while (i + length < groups.Length && groups[i + length] == 0)
                length++;
            if (length > best.Length)
                best = (i, length);
            i += Math.Max(0, length - 1);
        }
        return best;
    }
}
