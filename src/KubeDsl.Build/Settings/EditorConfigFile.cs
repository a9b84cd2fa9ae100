using KubeDsl.Rules;

namespace KubeDsl.Build.Settings;

/// <summary>What an <c>.editorconfig</c> says about the severities of rules.</summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";

    private const string KeyStart = "dotnet_diagnostic.";
    private const string KeyEnd = ".severity";

    private readonly List<(EditorConfigPattern Pattern, List<(string Rule, Severity Severity)> Settings)> sections = [];

    /// <summary>True when files in folders above do not count.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>True when nothing is said about any rule.</summary>
    public bool IsEmpty => sections.TrueForAll(section => section.Settings.Count == 0);

    public static EditorConfigFile Parse(string text)
    {
        var file = new EditorConfigFile();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                file.sections.Add((new EditorConfigPattern(line[1..^1]), []));
            else
                file.AddSetting(line);
        }
        return file;
    }

    /// <summary>Puts the settings for a file into <paramref name="severities"/>; later sections go before earlier ones.</summary>
    /// <param name="relativePath">The file, as seen from the folder of the <c>.editorconfig</c>, with forward slashes.</param>
    /// <param name="severities">The settings so far.</param>
    public void Apply(string relativePath, Dictionary<string, Severity> severities)
    {
        foreach (var (pattern, settings) in sections)
            if (settings.Count > 0 && pattern.Matches(relativePath))
                foreach (var (rule, severity) in settings)
                    severities[rule] = severity;
    }

    private void AddSetting(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return;
        var key = line[..equals].Trim();
        var value = line[(equals + 1)..];
        if (sections.Count == 0)
        {
            IsRoot |= key.Equals("root", StringComparison.OrdinalIgnoreCase) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
            return;
        }

        if (!key.StartsWith(KeyStart, StringComparison.OrdinalIgnoreCase) || !key.EndsWith(KeyEnd, StringComparison.OrdinalIgnoreCase) || key.Length <= KeyStart.Length + KeyEnd.Length)
            return;
        var rule = key[KeyStart.Length..^KeyEnd.Length].ToUpperInvariant();
        if (SeverityWords.Parse(WithoutComment(value)) is { } severity)
            sections[^1].Settings.Add((rule, severity));
    }

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOfAny(['#', ';']);
        return comment < 0 ? value : value[..comment];
    }
}
