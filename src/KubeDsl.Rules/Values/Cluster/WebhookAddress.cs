namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The address of a webhook, read as the server reads addresses: it looks at the form of a port and not at its size, and a '?' or '#' with nothing behind it is nothing.</summary>
internal static class WebhookAddress
{
    private const string Scheme = "https:";

    public static bool IsRight(string url)
    {
        if (url.Any(letter => letter < ' ' || letter == 127) || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        if (Cut(url.Substring(Scheme.Length), '#') is not { } withQuery || Cut(withQuery, '?') is not { } rest || !rest.StartsWith("//", StringComparison.Ordinal))
            return false;
        var slash = rest.IndexOf('/', 2);
        var host = slash < 0 ? rest.Substring(2) : rest.Substring(2, slash - 2);
        return host.Length > 0 && IsHost(host) && (slash < 0 || HasWholeEscapes(rest.Substring(slash)));
    }

    // What stands before the letter; null when something stands behind it.
    private static string? Cut(string text, char letter)
    {
        var at = text.IndexOf(letter);
        return at < 0 ? text : at == text.Length - 1 ? text.Substring(0, at) : null;
    }

    private static bool IsHost(string host)
    {
        var bracket = host.LastIndexOf(']');
        if (host[0] == '[' && bracket < 0)
            return false;
        var colon = host[0] == '[' ? bracket + 1 : host.LastIndexOf(':');
        if (colon >= 0 && colon < host.Length && (host[colon] != ':' || !host.Skip(colon + 1).All(letter => letter is >= '0' and <= '9')))
            return false;
        return host.All(letter => letter >= 128 || letter is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' || "-_.~!$&'()*+,;=:[]<>\"".IndexOf(letter) >= 0);
    }

    private static bool HasWholeEscapes(string path)
    {
        for (var i = path.IndexOf('%'); i >= 0; i = path.IndexOf('%', i + 1))
            if (i + 2 >= path.Length || !Uri.IsHexDigit(path[i + 1]) || !Uri.IsHexDigit(path[i + 2]))
                return false;
        return true;
    }
}
