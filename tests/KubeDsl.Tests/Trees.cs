using KubeDsl.Manifests;

namespace KubeDsl.Tests;

/// <summary>Compares manifests as trees: the order of keys does not count.</summary>
internal static class Trees
{
    public static void Same(ManifestNode expected, ManifestNode? actual)
    {
        if (!expected.Equals(actual))
            Assert.Fail($"First difference at {Difference(expected, actual, "")}.\nExpected: {expected}\nActual:   {actual}");
    }

    private static string Difference(ManifestNode? expected, ManifestNode? actual, string path)
    {
        if (expected is MapNode left && actual is MapNode right)
            foreach (var key in left.Select(entry => entry.Key).Union(right.Select(entry => entry.Key)))
                if (!Equals(left[key], right[key]))
                    return Difference(left[key], right[key], $"{path}.{key}");
        if (expected is ListNode first && actual is ListNode second && first.Count == second.Count)
            for (var i = 0; i < first.Count; i++)
                if (!first[i].Equals(second[i]))
                    return Difference(first[i], second[i], $"{path}[{i}]");
        return $"'{path}': {expected ?? "nothing"} became {actual ?? "nothing"}";
    }
}
