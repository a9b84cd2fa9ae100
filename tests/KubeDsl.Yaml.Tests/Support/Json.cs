using System.Text.Json;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Support;

internal static class Json
{
    /// <summary>The tree of a JSON value, by a reader that is not under test.</summary>
    public static ManifestNode ToNode(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => MapNode.Of([.. json.EnumerateObject().Select(property => (property.Name, ToNode(property.Value)))]),
        JsonValueKind.Array => ListNode.Of(json.EnumerateArray().Select(ToNode)),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? (ManifestNode)integer : json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => NullNode.Instance,
    };
}
