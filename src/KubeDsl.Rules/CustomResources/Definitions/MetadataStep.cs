using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>A step from a resource inside another to a part of its apiVersion, kind or metadata.</summary>
/// <param name="Before">The step before; null for the first.</param>
/// <param name="Key">The field; null for the entries of a list.</param>
/// <param name="IsOfAnyKey">True for what applies to keys that are not named, and for all below it.</param>
internal sealed record MetadataStep(MetadataStep? Before, string? Key, bool IsOfAnyKey)
{
    /// <summary>The step to a part of a schema; null where the part does not belong to what a resource says of itself.</summary>
    /// <param name="from">The place around the part.</param>
    /// <param name="key">The field; null for the entries of a list.</param>
    /// <param name="isOfAnyKey">True for the part that applies to keys that are not named.</param>
    public static MetadataStep? To(SchemaPlace from, string? key, bool isOfAnyKey = false)
    {
        if (from.InMetadata is { } before)
            return new MetadataStep(before, key, before.IsOfAnyKey || isOfAnyKey);
        return from.Schema.IsEmbeddedResource && key is "apiVersion" or "kind" or "metadata" ? new MetadataStep(null, key, isOfAnyKey) : null;
    }

    /// <summary>The resource that has this value here, and nothing else but what every resource has.</summary>
    /// <param name="value">The value.</param>
    public MapNode Surround(ManifestNode value)
    {
        ManifestNode node = value;
        for (var step = this; step.Before is not null; step = step.Before)
            node = step.Key is null ? ListNode.Of([node]) : MapNode.Of((step.Key, node));
        var first = this;
        while (first.Before is { } before)
            first = before;
        return MapNode.Of(("apiVersion", new StringNode("example.com/v1")), ("kind", new StringNode("Example"))).Set(first.Key!, node);
    }
}
