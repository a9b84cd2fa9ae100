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

        var places = new List<Place>(findings.Count);
        foreach (var finding in findings)
            places.Add(new Place(finding, positions[finding.Manifest], finding.Path.ToString(), places.Count));
        places.Sort(Place.Compare);

        var sorted = new List<Finding>(findings.Count);
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
    private sealed class Place(Finding finding, int manifest, string path, int position)
    {
        public Finding Finding { get; } = finding;

        private readonly int manifest = manifest;
        private readonly string path = path;
        private readonly int position = position;

        public bool SaysTheSameAs(Place other) =>
            path == other.path && Finding.Rule == other.Finding.Rule && Finding.Message == other.Finding.Message && Finding.Manifest == other.Finding.Manifest;

        public static int Compare(Place left, Place right)
        {
            var order = left.manifest.CompareTo(right.manifest);
            if (order == 0)
                order = (left.Finding.Origin?.Line ?? 0).CompareTo(right.Finding.Origin?.Line ?? 0);
            if (order == 0)
                order = (left.Finding.Origin?.Column ?? 0).CompareTo(right.Finding.Origin?.Column ?? 0);
            if (order == 0)
                order = string.CompareOrdinal(left.path, right.path);
            if (order == 0)
                order = string.CompareOrdinal(left.Finding.Rule.Id, right.Finding.Rule.Id);
            if (order == 0)
                order = string.CompareOrdinal(left.Finding.Message, right.Finding.Message);
            // What is equal in all that is seen keeps the order in which it was found.
            return order != 0 ? order : left.position.CompareTo(right.position);
        }
    }
}
