using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>One entry of <c>managedFields</c>: who owns which fields.</summary>
internal sealed record ManagedFieldsEntry(string Name, string Operation, string ApiVersion, string Subresource, string Time, FieldSet Fields)
{
    /// <summary>How a conflict names the manager.</summary>
    public string Described => Operation == "Apply"
        ? $"\"{Name}\""
        : $"\"{Name}\"{(Subresource.Length > 0 ? $" with subresource \"{Subresource}\"" : "")} using {ApiVersion}{(Time.Length > 0 ? $" at {Time}" : "")}";

    public bool IsSame(string name, string operation, string subresource) => Name == name && Operation == operation && Subresource == subresource;

    public static List<ManagedFieldsEntry> ReadAll(MapNode item) => item.Find("metadata", "managedFields") is not ListNode list ? [] :
    [
        .. list.OfType<MapNode>().Select(entry => new ManagedFieldsEntry(
            Text(entry, "manager"), Text(entry, "operation"), Text(entry, "apiVersion"), Text(entry, "subresource"), Text(entry, "time"),
            FieldSet.Read(entry["fieldsV1"] as MapNode ?? MapNode.Empty)))
    ];

    public static MapNode WriteAll(MapNode item, IEnumerable<ManagedFieldsEntry> managers)
    {
        var entries = managers.Where(manager => manager.Fields.Children.Count > 0).Select(manager => (ManifestNode)manager.Write()).ToArray();
        var metadata = item["metadata"] as MapNode ?? MapNode.Empty;
        return item.Set("metadata", entries.Length == 0 ? metadata.Remove("managedFields") : metadata.Set("managedFields", ListNode.Of(entries)));
    }

    private MapNode Write()
    {
        var entry = MapNode.Of(
            ("manager", Name), ("operation", Operation), ("apiVersion", ApiVersion), ("time", Time), ("fieldsType", "FieldsV1"), ("fieldsV1", Fields.Write()));
        return Subresource.Length == 0 ? entry : entry.Set("subresource", Subresource);
    }

    private static string Text(MapNode map, string key) => map[key] is StringNode text ? text.Value : "";
}
