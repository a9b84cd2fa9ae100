using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Rules.Tests.Verdicts;

/// <summary>Changes of a tree that are written as text: <c>spec.ports[0].port = 80 ; - spec.selector</c>.</summary>
internal static partial class ManifestEdit
{
    public static MapNode Apply(MapNode root, string changes)
    {
        foreach (var change in changes.Split(" ; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = change.IndexOf(" = ", StringComparison.Ordinal);
            root = change.StartsWith("- ", StringComparison.Ordinal)
                ? (MapNode)Put(root, Steps(change[2..]), 0, null)
                : (MapNode)Put(root, Steps(change[..equals]), 0, ValueOf(change[(equals + 3)..]));
        }
        return root;
    }

    private static ManifestNode ValueOf(string yaml)
    {
        var document = Assert.Single(YamlReader.Read("value: " + yaml));
        Assert.False(document.HasErrors, yaml);
        return ((MapNode)document.Root!)["value"]!;
    }

    private static string[] Steps(string path) => [.. Step().Matches(path).Select(step => step.Groups[1].Success ? step.Groups[1].Value : step.Value)];

    // A value of null takes the entry away.
    private static ManifestNode Put(ManifestNode? node, string[] steps, int at, ManifestNode? value)
    {
        var isLast = at == steps.Length - 1;
        if (steps[at][0] == '[')
        {
            var items = (node as ListNode ?? ListNode.Empty).ToList();
            var index = int.Parse(steps[at].Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
            while (items.Count <= index)
                items.Add(NullNode.Instance);
            items[index] = isLast ? value! : Put(items[index], steps, at + 1, value);
            return ListNode.Of(items);
        }
        var map = node as MapNode ?? MapNode.Empty;
        if (!isLast)
            return map.Set(steps[at], Put(map[steps[at]], steps, at + 1, value));
        return value is null ? MapNode.Of([.. map.Where(entry => entry.Key != steps[at]).Select(entry => (entry.Key, entry.Value))]) : map.Set(steps[at], value);
    }

    [GeneratedRegex(@"\['([^']*)'\]|\[\d+\]|[^.\[\]]+")]
    private static partial Regex Step();
}
