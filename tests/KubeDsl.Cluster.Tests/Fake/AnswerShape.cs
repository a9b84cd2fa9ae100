using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>What the answers of a real and of the fake server must have in common: all but identities, versions and times.</summary>
internal static class AnswerShape
{
    /// <summary>The shape as text, which shows a difference well.</summary>
    public static string Of(long status, MapNode body)
    {
        var shape = new MapNode.Builder().Set("code", status).Set("kind", body["kind"] ?? "").Set("apiVersion", body["apiVersion"] ?? "");
        if (body["kind"] is StringNode { Value: "Status" })
        {
            foreach (var key in new[] { "reason", "message", "details" })
                if (body[key] is { } value)
                    shape.Set(key, WithoutIdentities(value));
        }
        else
        {
            foreach (var key in new[] { "spec", "data", "type" })
                if (body[key] is { } value)
                    shape.Set(key, Sorted(value));
            shape.Set("applied", Sorted(Applied(body)));
        }
        return JsonText.Write(shape.ToMap(), JsonLayout.Indented);
    }

    private static ManifestNode WithoutIdentities(ManifestNode value) => value is StringNode text
        ? System.Text.RegularExpressions.Regex.Replace(text.Value, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UID")
        : Sorted(value);

    private static MapNode Applied(MapNode body)
    {
        var managers = new MapNode.Builder();
        foreach (var entry in (body.Find("metadata", "managedFields") as ListNode ?? ListNode.Empty).OfType<MapNode>())
            if (entry["operation"] is StringNode { Value: "Apply" })
                managers.Set(entry["manager"]!.ToString()!, Sorted(entry["fieldsV1"]!));
        return managers.ToMap();
    }

    private static ManifestNode Sorted(ManifestNode value) => value switch
    {
        MapNode map => map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Aggregate(MapNode.Empty, (sorted, entry) => sorted.Set(entry.Key, Sorted(entry.Value))),
        ListNode list => ListNode.Of(list.Select(Sorted)),
        _ => value,
    };
}
