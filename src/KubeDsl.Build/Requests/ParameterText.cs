using System.Diagnostics.CodeAnalysis;

namespace KubeDsl.Build.Requests;

/// <summary>
/// Reads <c>name=value;name=value</c>. In a value <c>%3B</c> stands for a semicolon, <c>%0A</c> for a line break and
/// <c>%25</c> for a percent sign; any other percent sign stands for itself. Blanks around a name do not count.
/// </summary>
public static class ParameterText
{
    /// <summary>Reads the parameters; false and what is wrong when the text cannot be read. No message quotes a value.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? parameters, [NotNullWhen(false)] out string? problem)
    {
        parameters = null;
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var part in text.Split(';'))
        {
            position++;
            if (part.Trim().Length == 0)
                continue;
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? "" : part[..equals].Trim();
            if (name.Length == 0)
            {
                problem = $"Entry {position} has no name. Write 'name=value;name=value', and a semicolon inside a value as '%3B'.";
                return false;
            }
            if (!read.TryAdd(name, Unescape(part[(equals + 1)..])))
            {
                problem = $"The parameter '{name}' is given twice.";
                return false;
            }
        }
        parameters = read;
        problem = null;
        return true;
    }

    /// <summary>Writes parameters so that <see cref="TryRead"/> reads the same ones.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join(';', parameters.Select(parameter => parameter.Key + "=" + Escape(parameter.Value)));

    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal);

    private static string Unescape(string value) => value
        .Replace("%3B", ";", StringComparison.OrdinalIgnoreCase)
        .Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
        .Replace("%25", "%", StringComparison.Ordinal);
}
