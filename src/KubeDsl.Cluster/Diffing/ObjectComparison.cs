using System.Globalization;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Diffing;

/// <summary>Compares two states of one object as an administrator would: field by field, without what the server writes for itself.</summary>
internal sealed class ObjectComparison
{
    private static readonly HashSet<string> ServersOwn = new(StringComparer.Ordinal)
    {
        "managedFields", "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink", "deletionTimestamp", "deletionGracePeriodSeconds",
    };

    private readonly string kind;
    private readonly List<FieldChange> changes = [];
    private readonly List<string> steps = [];

    private ObjectComparison(string kind) => this.kind = kind;

    /// <summary>The changes from <paramref name="before"/> to <paramref name="after"/>, in the order of the fields.</summary>
    public static IReadOnlyList<FieldChange> Changes(MapNode before, MapNode after)
    {
        var comparison = new ObjectComparison((after["kind"] as StringNode)?.Value ?? "");
        comparison.CompareMaps(WithoutNoise(before), WithoutNoise(after), "");
        return comparison.changes;
    }

    /// <summary>The object without its status and what the server notes in its metadata.</summary>
    public static MapNode WithoutNoise(MapNode root)
    {
        root = root.Remove("status");
        if (root["metadata"] is not MapNode metadata)
            return root;
        foreach (var field in ServersOwn)
            metadata = metadata.Remove(field);
        return root.Set("metadata", metadata);
    }

    private void Compare(ManifestNode? before, ManifestNode? after, string path)
    {
        if (before is not null && after is not null && before.Equals(after))
            return;
        if (SecretFields.Include(kind, steps))
            changes.Add(FieldChange.Secret(path, before is not null, after is not null));
        else
            CompareOpenly(before, after, path);
    }

    private void CompareOpenly(ManifestNode? before, ManifestNode? after, string path)
    {
        switch (before, after)
        {
            case (MapNode left, MapNode right):
                CompareMaps(left, right, path);
                break;
            // A map that appears as a whole may hold secrets; otherwise it is told as a whole.
            case (null, MapNode right) when kind == "Secret":
                CompareMaps(MapNode.Empty, right, path);
                break;
            case (MapNode left, null) when kind == "Secret":
                CompareMaps(left, MapNode.Empty, path);
                break;
            case (ListNode left, ListNode right) when ListKeys.Of(left, right) is { } keys:
                CompareKeyed(left, right, keys, path);
                break;
            case (ListNode left, ListNode right) when left.Count == right.Count && left.All(item => item is MapNode):
                for (var i = 0; i < left.Count; i++)
                    Step(i.ToString(CultureInfo.InvariantCulture), left[i], right[i], $"{path}[{i}]");
                break;
            default:
                changes.Add(new FieldChange(path, before, after));
                break;
        }
    }

    private void CompareMaps(MapNode before, MapNode after, string path)
    {
        foreach (var key in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key), StringComparer.Ordinal))
            Step(key, before[key], after[key], Child(path, key));
    }

    private void CompareKeyed(ListNode before, ListNode after, (string[] Before, string[] After) keys, string path)
    {
        var start = changes.Count;
        foreach (var key in keys.Before.Union(keys.After, StringComparer.Ordinal))
            Step(key, ItemOf(before, keys.Before, key), ItemOf(after, keys.After, key), $"{path}[{key}]");
        // The same entries in another order: of containers it matters, and it is all there is to tell.
        if (changes.Count == start)
            changes.Add(new FieldChange(path, OrderOf(keys.Before), OrderOf(keys.After)));
    }

    private static ManifestNode? ItemOf(ListNode list, string[] keys, string key)
    {
        var position = Array.IndexOf(keys, key);
        return position < 0 ? null : list[position];
    }

    private static ListNode OrderOf(string[] keys) => ListNode.Of(keys.Select(key => (ManifestNode)new StringNode(key)));

    private void Step(string step, ManifestNode? before, ManifestNode? after, string path)
    {
        steps.Add(step);
        Compare(before, after, path);
        steps.RemoveAt(steps.Count - 1);
    }

    private static string Child(string path, string key) =>
        key.AsSpan().IndexOfAny("./[] ") >= 0 || key.Length == 0 ? $"{path}[{key}]" : path.Length == 0 ? key : $"{path}.{key}";
}
