using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Reads a file with CustomResourceDefinitions. What cannot be read becomes a problem; the rest of the file still counts.</summary>
internal static class CrdFileReader
{
    private const string DefinitionKind = "CustomResourceDefinition";

    /// <param name="path">The file.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="space">The C# namespace for the kinds; empty for the one of the group.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CrdFile Read(string path, IEnumerable<YamlDocument> documents, string space, CancellationToken cancellation)
    {
        var kinds = new List<CrdKind>();
        var problems = new List<CrdProblem>();
        try
        {
            Read(documents, space, kinds, problems, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A compiler must not stop because of a file.
            problems.Add(new CrdProblem(CrdProblemIds.Fault, CrdPlace.Start, $"The file cannot be turned into classes, and the fault is in KubeDsl: {exception.GetType().Name}: {exception.Message}"));
        }
        return new CrdFile(path, new EquatableArray<CrdKind>(kinds.ToArray()), new EquatableArray<CrdProblem>(problems.ToArray()));
    }

    private static void Read(IEnumerable<YamlDocument> documents, string space, List<CrdKind> kinds, List<CrdProblem> problems, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.Problems.FirstOrDefault(problem => problem.Severity == YamlProblemSeverity.Error) is { } error)
            {
                problems.Add(new CrdProblem(CrdProblemIds.Unreadable, CrdPlaces.Of(error.Place), error.Message));
                count++;
                continue;
            }
            foreach (var root in Definitions(document.Root))
            {
                count++;
                try
                {
                    Add(CrdDefinition.Read(root), space, kinds, problems, cancellation);
                }
                catch (CrdFormatException exception)
                {
                    problems.Add(new CrdProblem(CrdProblemIds.Unreadable, exception.Place, exception.Message));
                }
            }
        }
        if (count == 0)
            problems.Add(new CrdProblem(CrdProblemIds.NoDefinition, CrdPlace.Start, "The file has no CustomResourceDefinition, so no classes are made of it. Take it out of the KubeDslCrd items."));
    }

    private static void Add(CrdDefinition definition, string space, List<CrdKind> kinds, List<CrdProblem> problems, CancellationToken cancellation)
    {
        var plain = space.Length > 0 ? space : GroupNamespaces.Of(definition.Group);
        foreach (var version in definition.Versions)
            kinds.Add(new KindBuilder(
                definition,
                version,
                ReferenceEquals(version, definition.Versions[0]) ? plain : $"{plain}.{Names.Pascal(version.Name)}",
                problems,
                cancellation).Build());
    }

    private static IEnumerable<MapNode> Definitions(ManifestNode? node) => node switch
    {
        MapNode map when map.Text("kind") == DefinitionKind => [map],
        MapNode map when map.Text("kind") is "List" or DefinitionKind + "List" && map["items"] is ListNode items => items.SelectMany(Definitions),
        _ => [],
    };
}
