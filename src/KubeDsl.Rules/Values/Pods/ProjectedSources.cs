using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The sources of a projected volume do not write to the same path.</summary>
internal static class ProjectedSources
{
    public static void Check(RuleInfo rule, ObjectView projected, ManifestCheck check)
    {
        var paths = new List<string>();
        foreach (var source in projected.Objects("sources"))
            foreach (var kind in (string[])["secret", "configMap", "downwardAPI"])
                if (source.Object(kind) is { } files)
                    foreach (var item in files.Objects("items"))
                        Note(item.Text("path"));

        // The server does not compare the paths of tokens, and drops the sources that are behind feature gates.
        void Note(string? path)
        {
            if (path is not { Length: > 0 })
                return;
            if (paths.Contains(path))
                check.Report(rule, projected.Path, $"Two sources write to the path '{FormatDemand.Shown(path)}'. Change one of them.");
            paths.Add(path);
        }
    }
}
