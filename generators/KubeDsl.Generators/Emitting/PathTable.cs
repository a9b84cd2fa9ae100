using KubeDsl.Generators.Models;

namespace KubeDsl.Generators.Emitting;

/// <summary>
/// The prefixes that a class's fields have, each in a static array that its methods share. Methods are called in Pascal case, so that
/// they never meet these names.
/// </summary>
internal sealed class PathTable
{
    private readonly List<string> paths;

    public PathTable(FluentType type)
    {
        var used = type.Fields.Select(field => field.At);
        if (type.PodSpecPath is { } podSpec)
            used = used.Append(podSpec);
        paths = used.Distinct(StringComparer.Ordinal).OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).ToList();
    }

    public string NameOf(string path) => path.Length == 0 ? "here" : "at" + paths.IndexOf(path).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Declare(SourceWriter writer)
    {
        foreach (var path in paths)
            writer.Line($"private static readonly string[] {NameOf(path)} = [{(path.Length == 0 ? "" : string.Join(", ", path.Split('.').Select(Literals.Of)))}];");
        if (paths.Count > 0)
            writer.Line();
    }
}
