using KubeDsl.Manifests;

namespace KubeDsl.Rules.Defaults;

/// <summary>Amounts of resources that follow from other amounts.</summary>
internal static class ResourceAmounts
{
    /// <summary>The map with the amounts of <paramref name="source"/> in <paramref name="field"/>, for the resources that are not named there.</summary>
    public static MapNode WithAmounts(this MapNode map, string field, ManifestNode? source)
    {
        if (source is UnknownNode)
            return map[field] is MapNode known ? map.Set(field, known.AsOpen()) : map.WithDoubt(field);
        if (source is not MapNode amounts || (amounts.Count == 0 && !amounts.IsOpen) || map.MayHave(field) || map[field] is UnknownNode)
            return map;

        var filled = map[field] as MapNode ?? MapNode.Empty;
        foreach (var amount in amounts)
            filled = filled.WithDefault(amount.Key, amount.Value);
        return map.Set(field, amounts.IsOpen ? filled.AsOpen() : filled);
    }
}
