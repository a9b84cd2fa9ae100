using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Origins;

/// <summary>The C# lines of fields, as <see cref="PlacesFile"/> wrote them. Lines that are damaged are passed over.</summary>
public sealed class FieldPlaces
{
    private readonly string folder;
    private readonly string[] lines;
    private readonly List<string> sources = [];
    private readonly List<int> trees = [];
    private readonly Dictionary<(string File, int Position), int> manifests = [];

    private FieldPlaces(string path)
    {
        folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "tree")
                trees.Add(i);
            else if (lines[i].StartsWith("source ", StringComparison.Ordinal))
                sources.Add(Absolute(lines[i]["source ".Length..]));
            else if (lines[i].Split(' ', 4) is ["manifest", var tree, var position, var file] && Number(tree) is { } number && Number(position) is { } index)
                manifests[(Absolute(file), index)] = number;
        }
    }

    /// <summary>Reads a file of places.</summary>
    public static FieldPlaces Read(string path) => new(path);

    /// <summary>The place of a field, or of the nearest part around it; null when none is known.</summary>
    /// <param name="file">The manifest file.</param>
    /// <param name="position">The position of the manifest in it.</param>
    /// <param name="path">The field.</param>
    public SourcePlace? Find(string file, int position, FieldPath path)
    {
        if (!manifests.TryGetValue((Path.GetFullPath(file), position), out var tree) || tree >= trees.Count)
            return null;

        SourcePlace? found = null;
        var steps = path.Steps();
        var depth = -1;
        for (var i = trees[tree] + 1; i < lines.Length && lines[i].Split(' ', 3) is [var level, var place, var step] && Number(level) is { } at; i++)
        {
            // Behind the part that the path leads into there is nothing more of it.
            if (at <= depth)
                break;
            if (at != depth + 1 || (at > 0 && !IsStep(steps[at - 1], step)))
                continue;
            found = PlaceOf(place) ?? found;
            depth = at;
            if (depth == steps.Count)
                break;
        }
        return found;
    }

    private static bool IsStep(FieldPath path, string step) => path.Key is { } key ? key == step : path.Index == Number(step);

    private SourcePlace? PlaceOf(string text) =>
        text.Split(':') is [var line, var column, var source] && Number(line) is { } lineNumber && Number(column) is { } columnNumber
            && Number(source) is { } number && number < sources.Count
            ? new SourcePlace(sources[number], lineNumber, columnNumber)
            : null;

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(folder, path));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
