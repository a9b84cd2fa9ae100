namespace KubeDsl.Build.Findings;

/// <summary>
/// Turns the paths that the compiler wrote into an assembly back into the files of this machine: the compiler's
/// <c>PathMap</c> read from right to left.
/// </summary>
public sealed class SourceMap
{
    private readonly List<(string Written, string Real)> prefixes = [];

    /// <summary>Reads <c>real=written,real=written</c>, where <c>==</c> and <c>,,</c> stand for the characters themselves.</summary>
    public SourceMap(string pathMap)
    {
        foreach (var entry in Split(pathMap, ','))
            if (Split(entry, '=') is [{ Length: > 0 } real, { Length: > 0 } written])
                prefixes.Add((Unescape(written), Unescape(real)));
    }

    /// <summary>The file on this machine, or <paramref name="path"/> as it is when no prefix fits.</summary>
    public string Find(string path)
    {
        foreach (var (written, real) in prefixes)
            if (path.StartsWith(written, StringComparison.Ordinal))
                return Path.GetFullPath(real + path[written.Length..]);
        return path;
    }

    /// <summary>The place on this machine.</summary>
    public SourcePlace Find(SourcePlace place) => string.IsNullOrEmpty(place.Path) ? place : place with { Path = Find(place.Path) };

    // A doubled separator belongs to the text and stays doubled until it is unescaped.
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != separator)
                continue;
            if (i + 1 < text.Length && text[i + 1] == separator)
            {
                i++;
                continue;
            }
            parts.Add(text[start..i]);
            start = i + 1;
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static string Unescape(string text) =>
        text.Replace("==", "=", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal);
}
