using System.Globalization;
using System.Text;
using KubeDsl.Build.Writing;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Origins;

/// <summary>
/// Writes the file that says which C# line made which field, so that what a cluster says about one is shown at its line. It lies with the
/// build's own state, never with the manifests. Its lines are of four sorts:
/// <list type="bullet">
/// <item><c>source PATH</c>: a C# file; the first one has the number 0. Paths are relative to the folder of this file.</item>
/// <item><c>tree</c>: a manifest's fields follow; the first tree has the number 0. Manifests that were made by the same lines share one.</item>
/// <item><c>DEPTH PLACE STEP</c>: a field, below the last one of a smaller depth; the place is <c>line:column:source</c>, or <c>-</c>
/// for that of the field around it.</item>
/// <item><c>manifest TREE POSITION PATH</c>: the manifest at a position of a manifest file.</item>
/// </list>
/// </summary>
public sealed class PlacesFile
{
    private readonly string folder;
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, int> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> trees = new(StringComparer.Ordinal);

    private PlacesFile(string path) => folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Writes the places of all manifests that have some.</summary>
    public static void Write(string path, string outputFolder, IEnumerable<OutputFile> files)
    {
        var places = new PlacesFile(path);
        foreach (var file in files)
            for (var i = 0; i < file.Manifests.Count; i++)
                places.Add(file.Manifests[i], Path.Combine(outputFolder, file.Path), i);
        FileReplacement.Replace(path, Encoding.UTF8.GetBytes(places.text.ToString()));
    }

    private void Add(Manifest manifest, string file, int position)
    {
        var lines = new StringBuilder();
        Add(manifest.Root, manifest.Origin, null, "", 0, lines);
        if (lines.Length == 0)
            return;
        var tree = lines.ToString();
        if (!trees.TryGetValue(tree, out var number))
        {
            trees.Add(tree, number = trees.Count);
            text.Append("tree\n").Append(tree);
        }
        text.Append(CultureInfo.InvariantCulture, $"manifest {number} {position} {Relative(file)}\n");
    }

    // A field is written when it, or something in it, has another place than what is around it.
    private void Add(ManifestNode node, SourceOrigin? origin, SourceOrigin? around, string step, int depth, StringBuilder lines)
    {
        var start = lines.Length;
        var own = origin is { File.Length: > 0 } && origin != around ? origin : null;
        lines.Append(CultureInfo.InvariantCulture, $"{depth} ").Append(own is null ? "-" : PlaceOf(own)).Append(' ').Append(step).Append('\n');
        var end = lines.Length;
        if (node is MapNode map)
            foreach (var entry in map)
                if (!entry.Key.Any(char.IsControl))
                    Add(entry.Value, entry.Value is ScalarNode ? entry.Value.Origin ?? entry.KeyOrigin : entry.KeyOrigin ?? entry.Value.Origin, own ?? around, entry.Key, depth + 1, lines);
        if (node is ListNode list)
            for (var i = 0; i < list.Count; i++)
                Add(list[i], list[i].Origin, own ?? around, i.ToString(CultureInfo.InvariantCulture), depth + 1, lines);
        if (own is null && lines.Length == end)
            lines.Length = start;
    }

    private string PlaceOf(SourceOrigin origin)
    {
        if (!sources.TryGetValue(origin.File, out var number))
        {
            sources.Add(origin.File, number = sources.Count);
            text.Append("source ").Append(Relative(origin.File)).Append('\n');
        }
        return string.Create(CultureInfo.InvariantCulture, $"{origin.Line}:{origin.Column}:{number}");
    }

    private string Relative(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
