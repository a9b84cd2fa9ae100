using System.Text.RegularExpressions;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values;

/// <summary>Formats of single fields, made of the general ones.</summary>
internal static partial class SpecialFormats
{
    public static string? Port(long number) => number is >= 1 and <= 65535 ? null : "A port is 1 to 65535.";

    public static string? PortName(string text) => text.Length is > 0 and <= 5 && text.All(c => c is >= '0' and <= '9')
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
        if (text is ".")
            return null;
        var name = text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        if (name.IndexOf('_') < 0)
            return Dns1123SubdomainFormat.Problem(name);
        // An underscore is allowed before a letter or digit at the start of a part, and inside of it.
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = parts[i].StartsWith("_", StringComparison.Ordinal) ? parts[i].Substring(1) : parts[i];
        var isWhole = Array.TrueForAll(parts, part => part.Length > 0 && part[0] != '_' && part[part.Length - 1] != '_');
        return isWhole ? Dns1123SubdomainFormat.Problem(string.Join(".", parts).Replace('_', 'x')) : "Each part starts and ends with a letter or digit, with at most one '_' before it.";
    }

    /// <summary>The beginning of a name, which may end in '-'.</summary>
    public static string? NameBeginning(string text) =>
        Dns1123SubdomainFormat.Problem(text.Length > 1 && text.EndsWith("-", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) + "a" : text);

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

    /// <summary>The name of a ClusterTrustBundle: that of its signer with ':' for '/', ':' and a name, or a name alone.</summary>
    public static string? TrustBundle(string text)
    {
        var end = text.LastIndexOf(':');
        return end == 0 || (end > 0 && text.IndexOf('/', 0, end) >= 0)
            ? "Before the last ':' stands the name of a signer, with ':' in place of '/'."
            : Dns1123SubdomainFormat.Problem(text.Substring(end + 1));
    }

    public static string? CelIdentifier(string text) => Array.IndexOf(CelWords, text) >= 0 ? "It is a word of the language. Choose another name." : CIdentifierFormat.Problem(text);

    private static readonly string[] CelWords =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    ];

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

    public static string? IngressHost(string text) =>
        IpAddress.TryParse(text, out _) ? "A host is a name, not an address. Use a DNS name." : TlsHost(text);

    public static string? TlsHost(string text) =>
        text.IndexOf('*') >= 0 ? WildcardDnsFormat.Problem(text) : Dns1123SubdomainFormat.Problem(text);

    public static string? AbsolutePath(string text) =>
        text.StartsWith("/", StringComparison.Ordinal) ? null : "The path must be absolute. Start it with '/'.";

    public static string? IscsiName(string text)
    {
        // One character of any kind stands between the type and the number of an 'eui' or 'naa' name.
        var isLegal = text.StartsWith("iqn", StringComparison.Ordinal) ? IscsiQualifiedName.IsMatch(text)
            : text.StartsWith("eui", StringComparison.Ordinal) ? text.Length == 20 && IsAlphanumeric(text, 4)
            : text.StartsWith("naa", StringComparison.Ordinal) && text.Length == 36 && IsAlphanumeric(text, 4);
        return isLegal ? null : "An iSCSI name starts with 'iqn.', 'eui.' or 'naa.'. Write it like 'iqn.2001-04.com.example:storage'.";
    }

    // iqn.yyyy-mm.reversed.domain:name
    private static readonly Regex IscsiQualifiedName = new(@"iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+\z", RegexOptions.CultureInvariant);

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
        return parts.Length == 2 && !IsWindowsDomain(parts[0]) ? "The domain is no NetBIOS name of up to 15 characters and no DNS name. " + Remedy : null;
    }

    private static bool IsWindowsDomain(string domain)
    {
        if (domain.Length is 0 or > 255)
            return false;
        var isNetBios = domain.Length <= 15 && domain[0] != '.' && domain.IndexOfAny(ForbiddenInDomains) < 0;
        return isNetBios || Array.TrueForAll(domain.Split('.'), label => Dns1123LabelFormat.Problem(label.ToLowerInvariant()) is null);
    }

    private static readonly char[] ForbiddenInDomains = ['\\', '/', ':', '*', '?', '"', '<', '>', '|'];

    private static readonly char[] ForbiddenInUsers = ['"', '/', '\\', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']'];

    public static string? HostPorts(string text)
    {
        foreach (var pair in text.Split(','))
        {
            // An IPv6 address stands in brackets.
            var colon = pair.LastIndexOf(':');
            var host = colon < 0 ? pair : pair.Substring(0, colon);
            var isBracketed = host.Length >= 2 && host[0] == '[' && host[host.Length - 1] == ']';
            if (colon < 0 || (isBracketed ? host.Substring(1, host.Length - 2) : host).IndexOfAny(isBracketed ? Brackets : InNoHost) >= 0 || pair.IndexOfAny(Brackets, colon) >= 0)
                return "It must be pairs of host and port, joined by ','. Write it like 'registry:7861'.";
        }
        return null;
    }

    private static readonly char[] Brackets = ['[', ']'];

    private static readonly char[] InNoHost = [':', '[', ']'];

    public static string? SimpleJsonPath(string text)
    {
        if (text.Length == 0 || text[0] != '.')
            return "It must be a simple path that starts with '.'. Write it like '.spec.replicas'.";
        return null;
    }

    private static bool IsAlphanumeric(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
                return false;
        return true;
    }
}
