using System.Globalization;
using System.Text;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary>Reads absolute URLs and absolute paths.</summary>
internal static class UrlParser
{
    /// <summary>The URL, or null when the text is neither a URL with a scheme nor an absolute path.</summary>
    public static UrlValue? TryParse(string text)
    {
        if (text.Length == 0 || text.Any(c => c < ' ' || c == '\x7f'))
            return null;
        if (text == "*")
            return new UrlValue(text, "", "", "*", "");
        if (!TrySplitScheme(text, out var scheme, out var rest))
            return null;

        var query = "";
        var mark = rest.IndexOf('?');
        if (mark >= 0)
        {
            query = rest.Substring(mark + 1);
            rest = rest.Substring(0, mark);
        }
        if (!rest.StartsWith("/", StringComparison.Ordinal))
            return scheme.Length > 0 ? new UrlValue(text, scheme, "", "", query) : null;

        var host = "";
        if (scheme.Length > 0 && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest.Substring(2) : rest.Substring(2, slash - 2);
            rest = slash < 0 ? "" : rest.Substring(slash);
            if (!TryHost(authority, out host))
                return null;
        }
        if (Unescape(rest, plusIsSpace: false) is not { } path)
            return null;
        return new UrlValue(text, scheme, host, IsEncodedPath(rest) ? rest : Escape(path), query);
    }

    /// <summary>The text with its escapes resolved, or null when one is not valid.</summary>
    public static string? Unescape(string text, bool plusIsSpace)
    {
        if (text.IndexOf('%') < 0)
            return plusIsSpace ? text.Replace('+', ' ') : text;

        var bytes = new List<byte>(text.Length);
        var encoded = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '%')
            {
                bytes.Add(plusIsSpace && encoded[i] == '+' ? (byte)' ' : encoded[i]);
                continue;
            }
            if (i + 2 >= encoded.Length || HexOf(encoded[i + 1]) < 0 || HexOf(encoded[i + 2]) < 0)
                return null;
            bytes.Add((byte)((HexOf(encoded[i + 1]) * 16) + HexOf(encoded[i + 2])));
            i += 2;
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>True for nothing, and for a colon with digits or without.</summary>
    public static bool IsOptionalPort(string text) =>
        text.Length == 0 || (text[0] == ':' && text.Skip(1).All(c => c is >= '0' and <= '9'));

    private static bool TrySplitScheme(string text, out string scheme, out string rest)
    {
        scheme = "";
        rest = text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                continue;
            if (c is (>= '0' and <= '9') or '+' or '-' or '.')
            {
                if (i == 0)
                    return true;
                continue;
            }
            if (c != ':')
                return true;
            if (i == 0)
                return false;
            scheme = text.Substring(0, i).ToLowerInvariant();
            rest = text.Substring(i + 1);
            return true;
        }
        return true;
    }

    private static bool TryHost(string authority, out string host)
    {
        host = authority;
        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            var user = authority.Substring(0, at);
            if (!user.All(IsUserInfo) || Unescape(user, plusIsSpace: false) is null)
                return false;
            host = authority.Substring(at + 1);
        }

        if (host.StartsWith("[", StringComparison.Ordinal))
        {
            var end = host.LastIndexOf(']');
            if (end < 0 || !IsOptionalPort(host.Substring(end + 1)))
                return false;
            var inner = host.Substring(1, end - 1);
            var zone = inner.IndexOf("%25", StringComparison.Ordinal);
            if (!IpAddress.TryParseAny(zone < 0 ? inner : inner.Substring(0, zone), out var address) || !address.IsV6)
                return false;
        }
        else if (host.LastIndexOf(':') is >= 0 and var colon && !IsOptionalPort(host.Substring(colon)))
        {
            return false;
        }
        if (!host.All(IsHostCharacter))
            return false;
        var unescaped = UnescapeHost(host);
        host = unescaped ?? "";
        return unescaped is not null;
    }

    /// <summary>In a host only %25 and bytes beyond ASCII may be escaped.</summary>
    private static string? UnescapeHost(string host)
    {
        for (var i = host.IndexOf('%'); i >= 0; i = host.IndexOf('%', i + 1))
            if (i + 2 >= host.Length || (HexOf((byte)host[i + 1]) < 8 && string.CompareOrdinal(host, i, "%25", 0, 3) != 0))
                return null;
        return Unescape(host, plusIsSpace: false);
    }

    private static bool IsUserInfo(char c) => IsUnreserved(c) || "!$&'()*+,;=:@%".IndexOf(c) >= 0;

    private static bool IsHostCharacter(char c) => c >= 0x80 || IsUnreserved(c) || "!$&'()*+,;=:[]<>\"%".IndexOf(c) >= 0;

    private static bool IsEncodedPath(string path) => path.All(c => IsUnreserved(c) || "!$&'()*+,;=:@[]%/".IndexOf(c) >= 0);

    private static bool IsUnreserved(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~';

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (b < 0x80 && (IsUnreserved((char)b) || "$&+,/:;=@".IndexOf((char)b) >= 0))
                escaped.Append((char)b);
            else
                escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }

    private static int HexOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };
}
