using KubeDsl.Manifests;

namespace KubeDsl.Rules;

/// <summary>The order of findings: by manifest, then by place, then by rule; what is said twice is said once.</summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> Sort(IReadOnlyList<Manifest> manifests, List<Finding> findings)
    {
        if (findings.Count == 0)
            return [];

        var positions = new Dictionary<Manifest, int>();
        foreach (var manifest in manifests)
            if (!positions.ContainsKey(manifest))
                positions.Add(manifest, positions.Count);

        var keyed = findings
            .Select(finding => (Finding: finding, Path: finding.Path.ToString()))
            .OrderBy(pair => positions[pair.Finding.Manifest])
            .ThenBy(pair => pair.Finding.Origin?.Line ?? 0)
            .ThenBy(pair => pair.Finding.Origin?.Column ?? 0)
            .ThenBy(pair => pair.Path, StringComparer.Ordinal)
            .ThenBy(pair => pair.Finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Finding.Message, StringComparer.Ordinal);

        var sorted = new List<Finding>(findings.Count);
        (Finding Finding, string Path)? last = null;
        foreach (var pair in keyed)
        {
            if (last is { } previous && previous.Path == pair.Path && previous.Finding.Rule == pair.Finding.Rule && previous.Finding.Message == pair.Finding.Message && previous.Finding.Manifest == pair.Finding.Manifest)
                continue;
            sorted.Add(pair.Finding);
            last = pair;
        }
        return sorted;
    }
}
