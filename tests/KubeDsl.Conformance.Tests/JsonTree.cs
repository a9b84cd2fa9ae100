using System.Text.Json;
using KubeDsl.Manifests;

namespace KubeDsl.Conformance.Tests;

/// <summary>Makes a tree of JSON.</summary>
internal static class JsonTree
{
    public static ManifestNode Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadMap(element),
        JsonValueKind.Array => ListNode.Of(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => new StringNode(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? new IntegerNode(integer) : new FloatNode(element.GetDouble()),
        JsonValueKind.True => BooleanNode.Of(true),
        JsonValueKind.False => BooleanNode.Of(false),
        _ => NullNode.Instance,
    };

    /// <summary>True when there is a null somewhere.</summary>
    public static bool HasNulls(ManifestNode node) => node switch
    {
        MapNode map => map.Any(entry => HasNulls(entry.Value)),
        ListNode list => list.Any(HasNulls),
        _ => node is NullNode,
    };

    private static MapNode ReadMap(JsonElement element)
    {
        var builder = new MapNode.Builder();
        foreach (var property in element.EnumerateObject())
            builder.Set(property.Name, Read(property.Value));
        return builder.ToMap();
    }
}
