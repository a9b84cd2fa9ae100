using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Fakes.Applying;

/// <summary>The steps of paths into objects, as <c>managedFields</c> and conflicts write them.</summary>
internal static class Steps
{
    public static string OfField(string name) => "f:" + name;

    public static string OfValue(ManifestNode value) => "v:" + JsonText.Write(value);

    /// <summary>The step to an item of a list that is merged; a key that is left out has its default.</summary>
    public static string OfItem(Shape list, ManifestNode item) => list.Merging == ListMerging.Set
        ? OfValue(item)
        : "k:" + JsonText.Write(KeyOf(list, item as MapNode ?? MapNode.Empty));

    /// <summary>The position of the item that a step leads to; -1 when there is none.</summary>
    public static int PositionOf(Shape list, ListNode items, string step)
    {
        for (var i = 0; i < items.Count; i++)
            if (OfItem(list, items[i]) == step)
                return i;
        return -1;
    }

    /// <summary>A path for people: <c>.spec.template.spec.containers[name="web"].image</c>.</summary>
    public static string Text(IEnumerable<string> path) => string.Concat(path.Select(step => step[0] switch
    {
        'f' => "." + step[2..],
        'v' => $"[={step[2..]}]",
        _ => "[" + string.Join(",", ((MapNode)YamlReader.Read(step[2..])[0].Root!).Select(entry => $"{entry.Key}={JsonText.Write(entry.Value)}")) + "]",
    }));

    private static MapNode KeyOf(Shape list, MapNode item)
    {
        var key = new MapNode.Builder();
        foreach (var name in list.Keys.Order(StringComparer.Ordinal))
        {
            if (item[name] is { } value)
                key.Set(name, value);
            else if (name == "protocol")
                key.Set(name, "TCP");
        }
        return key.ToMap();
    }
}
