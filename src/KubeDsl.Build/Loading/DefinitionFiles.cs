using KubeDsl.Build.Findings;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Build.Loading;

/// <summary>The definitions of custom resources that the project names (<c>KubeDslCrd</c>).</summary>
internal static class DefinitionFiles
{
    /// <summary>Reads the files. What cannot be read is a problem in the file, at its line.</summary>
    public static CustomResourceCatalog Load(IReadOnlyList<string> paths, ICollection<BuildProblem> problems)
    {
        var definitions = new List<Manifest>();
        foreach (var path in paths)
        {
            try
            {
                foreach (var document in YamlReader.Read(File.ReadAllBytes(path), path))
                    Add(document, definitions, problems);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new BuildProblem(ProblemCodes.UnreadableFile, SourcePlace.File(path), $"The file cannot be read: {exception.Message}"));
            }
        }
        return CustomResourceCatalog.Of(definitions);
    }

    private static void Add(YamlDocument document, List<Manifest> definitions, ICollection<BuildProblem> problems)
    {
        if (document.Problems.FirstOrDefault(problem => problem.Severity == YamlProblemSeverity.Error) is { } error)
            problems.Add(new BuildProblem(ProblemCodes.UnreadableFile, SourcePlace.Of(error.Place), error.Message));
        else if (document.Manifest is { Kind: "List" or "CustomResourceDefinitionList" } list && list.Root["items"] is ListNode items)
            definitions.AddRange(items.OfType<MapNode>().Select(item => new Manifest(item)));
        else if (document.Manifest is { } manifest)
            definitions.Add(manifest);
    }
}
