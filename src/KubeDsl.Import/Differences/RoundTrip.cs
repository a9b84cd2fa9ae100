using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Import.Differences;

/// <summary>What a file would be after an import and a build, beside what it is.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Before">Its lines as they are.</param>
/// <param name="After">Its lines as the build would write them.</param>
/// <param name="Changed">The resources whose values would be others.</param>
public sealed record RoundTrip(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<Manifest> Changed)
{
    /// <summary>Compares a file with the program made of it.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="resources">What the program makes of its resources.</param>
    public static RoundTrip Of(string name, string text, IEnumerable<ImportedResource> resources)
    {
        var all = resources.ToArray();
        var after = YamlText.Write(all.Select(resource => new Manifest(resource.Emitted)));
        return new RoundTrip(name, Lines(text), Lines(after), [.. all.Where(resource => !resource.IsSame).Select(resource => resource.Original)]);
    }

    /// <summary>How much would change.</summary>
    public RoundTripChange Change => Changed.Count > 0 ? RoundTripChange.Values
        : Before.SequenceEqual(After) ? RoundTripChange.None
        : RoundTripChange.Formatting;

    /// <summary>The differences as a unified diff; empty when there are none.</summary>
    public string ToDiff() => UnifiedDiff.Of(Name, Before, After);

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
