namespace KubeDsl.Manifests.Formats;

/// <summary>The text of an <see cref="IpAddress"/>.</summary>
public static class IpAddressFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text) => IpAddress.TryParse(text, out _)
        ? null
        : "It is not an IP address. Write it like '10.0.0.1' (without leading zeros) or '2001:db8::1'.";
}
