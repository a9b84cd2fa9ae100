using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values;

/// <summary>Formats of single fields, made of the general ones.</summary>
internal static class SpecialFormats
{
    public static string? Port(long number) => number is >= 1 and <= 65535 ? null : "A port is 1 to 65535.";

    public static string? PortName(string text) => text.Length is > 0 and <= 5 && IsDigits(text, 0, text.Length)
        ? $"In quotes it is a name, and a name has a letter. Write {text} without quotes."
        : PortNameFormat.Problem(text);

    public static string? NotNegative(long number) => number < 0 ? "Use 0 or more, or a percentage such as '25%'." : null;

    public static string? Percentage(string text, int maximum)
    {
        if (!PercentFormat.TryParse(text, out var percent))
            return "Use a whole number without quotes, or a percentage such as '25%'.";
        return percent > maximum ? "Use at most '100%'." : null;
    }

    public static string? SearchDomain(string text)
    {
        if (text is "." or "")
            return null;
        var name = text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        // An underscore is allowed where a letter is.
        return Dns1123SubdomainFormat.Problem(name.Replace('_', 'x'));
    }

    public static string? CsiDriver(string text) => text.Length > 63
        ? $"It has {text.Length} characters. Use at most 63."
        : Dns1123SubdomainFormat.Problem(text.ToLowerInvariant());

    public static string? SignerName(string text)
    {
        var slash = text.IndexOf('/');
        if (slash <= 0 || text.IndexOf('/', slash + 1) >= 0)
            return "It must be a domain, one '/' and a name. Write it like 'example.com/signer'.";
        return FullyQualifiedNameFormat.Problem(text.Substring(0, slash), 2) ?? Dns1123SubdomainFormat.Problem(text.Substring(slash + 1));
    }

    public static string? CelIdentifier(string text) => CIdentifierFormat.Problem(text);

    public static string? TimeZone(string text)
    {
        if (text.Length == 0)
            return "It is empty. Name a time zone such as 'Europe/Berlin', or leave the field out.";
        return TimeZones.IsKnown(text) ? null : "There is no such time zone. Use an IANA name such as 'Europe/Berlin' or 'Etc/UTC'.";
    }

    public static string? HostIp(string text)
    {
        if (!IpAddress.TryParse(text, out var address))
            return IpAddressFormat.Problem(text);
        var what = address.IsUnspecified ? "the unspecified address"
            : address.IsLoopback ? "a loopback address"
            : address.IsLinkLocalUnicast ? "a link-local address"
            : address.IsLinkLocalMulticast ? "a link-local multicast address"
            : null;
        return what is null ? null : $"It is {what}. Use an address that other hosts can reach.";
    }

    public static string? IngressHost(string text)
    {
        if (IpAddress.TryParse(text, out _))
            return "A host is a name, not an address. Use a DNS name.";
        return text.IndexOf('*') >= 0 ? WildcardDnsFormat.Problem(text) : Dns1123SubdomainFormat.Problem(text);
    }

    public static string? AbsolutePath(string text) =>
        text.StartsWith("/", StringComparison.Ordinal) ? null : "The path must be absolute. Start it with '/'.";

    public static string? IscsiName(string text)
    {
        const string Problem = "An iSCSI name starts with 'iqn.', 'eui.' or 'naa.'. Write it like 'iqn.2001-04.com.example:storage'.";
        if (text.StartsWith("iqn.", StringComparison.Ordinal))
        {
            // iqn.yyyy-mm.reversed.domain[:name]
            var rest = text.Substring(4);
            var isDated = rest.Length > 8 && IsDigits(rest, 0, 4) && rest[4] == '-' && IsDigits(rest, 5, 7) && rest[7] == '.';
            return isDated ? null : Problem;
        }
        if (text.StartsWith("eui.", StringComparison.Ordinal))
            return text.Length == 20 && IsHex(text, 4) ? null : Problem;
        return text.StartsWith("naa.", StringComparison.Ordinal) && text.Length is 20 or 36 && IsHex(text, 4) ? null : Problem;
    }

    public static string? WindowsUser(string text)
    {
        const string Remedy = "Write it like 'ContainerUser' or 'DOMAIN\\user'.";
        if (text.Length == 0)
            return "It is empty. " + Remedy;
        foreach (var c in text)
            if (char.IsControl(c))
                return "It has control characters. " + Remedy;
        var parts = text.Split('\\');
        if (parts.Length > 2)
            return "It has more than one backslash. " + Remedy;
        var user = parts[parts.Length - 1];
        if (user.Length is 0 or > 104 || user.Trim(' ', '.').Length == 0 || user.IndexOfAny(ForbiddenInUsers) >= 0)
            return "The user has 1 to 104 characters, and none of \"/:;|=,+*?<>@[]. " + Remedy;
        return parts.Length == 2 && parts[0].Length is 0 or > 255 ? "The domain has 1 to 255 characters. " + Remedy : null;
    }

    private static readonly char[] ForbiddenInUsers = ['"', '/', '\\', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']'];

    public static string? HostPorts(string text)
    {
        foreach (var pair in text.Split(','))
        {
            var colon = pair.LastIndexOf(':');
            if (colon < 0 || pair.IndexOf(':') != colon)
                return "It must be pairs of host and port, joined by ','. Write it like 'registry:7861'.";
        }
        return null;
    }

    public static string? SimpleJsonPath(string text)
    {
        if (text.Length == 0 || text[0] != '.')
            return "It must be a simple path that starts with '.'. Write it like '.spec.replicas'.";
        return null;
    }

    private static bool IsDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is < '0' or > '9')
                return false;
        return true;
    }

    private static bool IsHex(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
            if (!Uri.IsHexDigit(text[i]))
                return false;
        return true;
    }
}
