using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Makes documents of a file.</summary>
internal static class DocumentReader
{
    public static void Read(SourceFile file, YamlReaderOptions options)
    {
        foreach (var document in YamlReader.Read(file.Bytes, file.Name, options))
        {
            var entries = new ListExpansion(file).Expand(document);
            AddProblems(file, document.Problems, entries);
            foreach (var entry in entries)
            {
                // A list stands for its items: it is an entry of its own only when there is something to say about it, or nothing in it.
                if (entry is { Manifest: null, Diagnostics.Count: 0 } && entries.Count > 1)
                    continue;
                entry.Index = file.Documents.Count;
                file.Documents.Add(entry);
            }
        }
    }

    // Both are in the order of the text, so one walk finds the entry that each problem lies in.
    private static void AddProblems(SourceFile file, IReadOnlyList<YamlProblem> problems, List<CheckedDocument> entries)
    {
        var owner = 0;
        foreach (var problem in problems)
        {
            while (owner + 1 < entries.Count && entries[owner + 1].Root?.Origin is { } start && IsAtOrBefore(start, problem.Place))
                owner++;
            var rule = KnownRules.Of(problem.Code);
            entries[owner].Diagnostics.Add(UnreadableText.Explain(Diagnostic.At(problem.Place, rule, rule.Severity, "", problem.Message), file));
        }
    }


    private static bool IsAtOrBefore(SourceOrigin start, SourceOrigin place) =>
        start.Line < place.Line || (start.Line == place.Line && start.Column <= place.Column);
}
