using KubeDsl.Manifests;

namespace KubeDsl.Rules;

/// <summary>The order of findings: by manifest, then by place, then by rule; what is said twice is said once.</summary>
internal static class FindingOrder
{
    /// <summary>All findings of the checks, in their order. It is the same for any number of threads, as long as each rule reports in an order of its own.</summary>
    public static IReadOnlyList<Finding> Sort(IReadOnlyList<ManifestCheck> checks, int parallelism)
    {
        var groups = ByManifest(checks);
        Together.Do(groups.Count, parallelism, i => groups[i] = Sorted(groups[i]));

        var sorted = new List<Finding>();
        foreach (var group in groups)
            sorted.AddRange(group);
        return sorted;
    }

    // A manifest may stand in a set twice; what is found is about the one.
    private static List<List<Finding>> ByManifest(IReadOnlyList<ManifestCheck> checks)
    {
        var groups = new List<List<Finding>>(checks.Count);
        var positions = new Dictionary<Manifest, int>();
        foreach (var check in checks)
        {
            if (positions.TryGetValue(check.Manifest, out var position))
            {
                groups[position] = [.. groups[position], .. check.Findings];
                continue;
            }
            positions.Add(check.Manifest, groups.Count);
            groups.Add(check.Findings);
        }
        return groups;
    }

    private static List<Finding> Sorted(List<Finding> findings)
    {
        if (findings.Count < 2)
            return findings;

        var places = new Place[findings.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = new Place(findings[i], i);
        Array.Sort(places, Place.Compare);

        var sorted = new List<Finding>(places.Length);
        Place? last = null;
        foreach (var place in places)
        {
            if (last is not null && last.SaysTheSameAs(place))
                continue;
            sorted.Add(place.Finding);
            last = place;
        }
        return sorted;
    }

    private sealed class Place(Finding finding, int position)
    {
        private readonly int line = finding.Origin?.Line ?? 0;
        private readonly int column = finding.Origin?.Column ?? 0;
        private readonly int position = position;
        private string? path;

        public Finding Finding { get; } = finding;

        // Few findings are at the same place: most never need it.
        private string Path => path ??= Finding.Path.ToString();

        public bool SaysTheSameAs(Place other) =>
            Finding.Rule == other.Finding.Rule && Finding.Message == other.Finding.Message && Path == other.Path;

        public static int Compare(Place left, Place right)
        {
            var order = left.line.CompareTo(right.line);
            if (order == 0)
                order = left.column.CompareTo(right.column);
            if (order == 0)
                order = string.CompareOrdinal(left.Path, right.Path);
            if (order == 0)
                order = string.CompareOrdinal(left.Finding.Rule.Id, right.Finding.Rule.Id);
            if (order == 0)
                order = string.CompareOrdinal(left.Finding.Message, right.Finding.Message);
            // What is equal in all that is seen keeps the order in which it was found.
            return order != 0 ? order : left.position.CompareTo(right.position);
        }
    }
}
