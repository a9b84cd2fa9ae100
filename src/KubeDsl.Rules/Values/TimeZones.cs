namespace KubeDsl.Rules.Values;

/// <summary>The names of time zones. They come with the assembly: what a machine has installed must not decide a check.</summary>
internal static class TimeZones
{
    private static readonly Lazy<HashSet<string>> Known = new(Read);

    public static bool IsKnown(string name) => Known.Value.Contains(name);

    private static HashSet<string> Read()
    {
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream("timezones.txt")
            ?? throw new InvalidOperationException("KubeDsl.Rules was built without its time zones.");
        using var reader = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                names.Add(line);
        return names;
    }
}
