using System.Globalization;
using System.Text;
using KubeDsl.Build.Writing;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Findings;

/// <summary>
/// The file that says which C# line made which manifest, so that what a cluster says about one is shown at its line: a line
/// <c>manifest file TAB position in it TAB line TAB C# file</c> for each. It lies with the build's own state, never with the manifests.
/// </summary>
public static class PlacesFile
{
    private const char Separator = '\t';

    /// <summary>Writes the places of all manifests that have one.</summary>
    public static void Write(string path, string outputFolder, IEnumerable<OutputFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
            for (var i = 0; i < file.Manifests.Count; i++)
                if (file.Manifests[i].Origin is { File.Length: > 0 } origin)
                    text.Append(Path.GetFullPath(Path.Combine(outputFolder, file.Path))).Append(Separator)
                        .Append(i.ToString(CultureInfo.InvariantCulture)).Append(Separator)
                        .Append(origin.Line.ToString(CultureInfo.InvariantCulture)).Append(Separator)
                        .Append(origin.File).Append('\n');
        FileReplacement.Replace(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Reads the places by manifest file and position; lines that are damaged are left out.</summary>
    public static IReadOnlyDictionary<(string File, int Position), SourcePlace> Read(string path)
    {
        var places = new Dictionary<(string File, int Position), SourcePlace>();
        foreach (var line in File.ReadLines(path))
            if (line.Split(Separator) is [var file, var position, var number, var source]
                && int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var lineNumber))
                places[(file, index)] = new SourcePlace(source, lineNumber, 0);
        return places;
    }
}
