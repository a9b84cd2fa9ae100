using System.Globalization;

namespace KubeDsl.Manifests.Formats;

/// <summary>The text of an <see cref="IpAddress"/>.</summary>
public static class IpAddressFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text) => IpAddress.TryParse(text, out _)
        ? null
        : "It is not an IP address. Write it like '10.0.0.1' (without leading zeros) or '2001:db8::1'.";

    /// <summary>The groups of an IPv6 address, the first of the longest runs of zeros left out.</summary>
    internal static string Write(ushort[] groups)
    {
        var (start, length) = LongestZeros(groups);
        return length < 2 ? Join(groups) : Join(groups.Take(start)) + "::" + Join(groups.Skip(start + length));
    }

    private static string Join(IEnumerable<ushort> groups) => string.Join(":", groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)));

    private static (int Start, int Length) LongestZeros(ushort[] groups)
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
