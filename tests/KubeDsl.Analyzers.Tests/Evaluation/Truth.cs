using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Tests.Evaluation;

/// <summary>Compares what is known with what is: all that is known must be so; what is unknown may be anything.</summary>
internal static class Truth
{
    public static void Holds(EvaluatedMember evaluated, IReadOnlyList<MapNode> actual)
    {
        var certain = evaluated.Resources.Where(resource => resource.IsCertain).Select(resource => (ManifestNode)resource.Manifest.Root).ToList();
        var known = evaluated.IsComplete && certain.Count == evaluated.Resources.Count ? ListNode.Of(certain) : ListNode.Of(certain).AsOpen();
        if (Lie(known, ListNode.Of(actual), "") is { } lie)
            Assert.Fail($"{evaluated.Member.Name}{lie}");
    }

    /// <summary>Whether nothing is left unknown.</summary>
    public static bool IsWhole(ManifestNode node) => node switch
    {
        UnknownNode => false,
        MapNode map => !map.IsOpen && map.All(entry => IsWhole(entry.Value)),
        ListNode list => !list.IsOpen && list.All(IsWhole),
        _ => true,
    };

    /// <summary>Where something is said that is not so; null when all is true.</summary>
    private static string? Lie(ManifestNode known, ManifestNode actual, string path)
    {
        switch (known)
        {
            case UnknownNode:
                return null;
            case MapNode map when actual is MapNode real:
                foreach (var entry in map)
                    if (entry.Value is not UnknownNode && (real[entry.Key] is { } value ? Lie(entry.Value, value, path + "." + entry.Key) : $"{path}.{entry.Key} is said to be {entry.Value} and is not there") is { } lie)
                        return lie;
                return map.IsOpen ? null : real.Where(entry => !map.ContainsKey(entry.Key)).Select(entry => $"{path}.{entry.Key} is said not to be there and is {entry.Value}").FirstOrDefault();
            case ListNode list when actual is ListNode real:
                return LieAboutItems(list, real, path);
            default:
                return known.Equals(actual) ? null : $"{path} is said to be {known} and is {actual}";
        }
    }

    private static string? LieAboutItems(ListNode known, ListNode actual, string path)
    {
        if (!known.IsOpen)
        {
            if (known.Count != actual.Count)
                return $"{path} is said to have {known.Count} items and has {actual.Count}: {known} / {actual}";
            for (var i = 0; i < known.Count; i++)
                if (Lie(known[i], actual[i], $"{path}[{i}]") is { } lie)
                    return lie;
            return null;
        }
        var at = 0;
        for (var i = 0; i < known.Count; i++, at++)
        {
            while (at < actual.Count && Lie(known[i], actual[at], "") is not null)
                at++;
            if (at == actual.Count)
                return $"{path} is said to contain {known[i]} and is {actual}";
        }
        return null;
    }
}
