using System.Net.Http.Headers;
using System.Text;

namespace KubeDsl.Cluster.Api;

/// <summary>The warnings that a server sends beside its answer, such as of deprecated versions.</summary>
internal static class WarningHeaders
{
    private const int MaxWarnings = 50;

    /// <summary>The texts of the <c>Warning: 299</c> headers, each once, in their order.</summary>
    public static IReadOnlyList<string> Read(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.Contains("Warning"))
            return [];

        var texts = new List<string>();
        foreach (var value in headers.NonValidated["Warning"])
            if (TextOf(value) is { } text && !texts.Contains(text) && texts.Count < MaxWarnings)
                texts.Add(text);
        return texts;
    }

    /// <summary>The quoted text of <c>299 - "text"</c>; null for other codes and forms.</summary>
    private static string? TextOf(string value)
    {
        var start = value.IndexOf('"');
        if (start < 0 || !value.StartsWith("299 ", StringComparison.Ordinal))
            return null;

        var text = new StringBuilder();
        for (var i = start + 1; i < value.Length && value[i] != '"'; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
                i++;
            if (!char.IsControl(value[i]))
                text.Append(value[i]);
        }
        return text.Length == 0 ? null : text.ToString();
    }
}
