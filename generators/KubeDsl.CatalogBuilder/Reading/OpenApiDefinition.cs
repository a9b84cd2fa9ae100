using System.Text.Json;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>A definition as one version has it.</summary>
internal sealed record OpenApiDefinition(string Name, bool IsObject, bool IsAtomicMap, IReadOnlyList<KindName> Kinds, IReadOnlyDictionary<string, OpenApiField> Fields)
{
    /// <summary>Whether the definition is a list of resources, which the catalogue knows as a fact about the item's kind.</summary>
    public bool IsResourceList =>
        Name.EndsWith("List", StringComparison.Ordinal)
        && Kinds.Count > 0
        && Fields.TryGetValue("metadata", out var metadata)
        && metadata.Type == "meta.v1.ListMeta";

    /// <summary>Whether the definition has what a resource has.</summary>
    public bool IsResource =>
        Kinds.Count == 1
        && Fields.ContainsKey("apiVersion")
        && Fields.ContainsKey("kind")
        && Fields.TryGetValue("metadata", out var metadata)
        && metadata.Type == "meta.v1.ObjectMeta";

    public static OpenApiDefinition Read(string name, JsonElement element)
    {
        var required = element.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(value => value.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        var fields = new SortedDictionary<string, OpenApiField>(StringComparer.Ordinal);
        if (element.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                fields.Add(property.Name, OpenApiField.Read($"{name}.{property.Name}", property.Value, required.Contains(property.Name)));
        return new OpenApiDefinition(
            name,
            fields.Count > 0 || element.TryGetProperty("type", out var type) && type.GetString() == "object",
            element.TryGetProperty("x-kubernetes-map-type", out var mapType) && mapType.GetString() == "atomic",
            ReadKinds(element),
            fields);
    }

    private static KindName[] ReadKinds(JsonElement element) =>
        element.TryGetProperty("x-kubernetes-group-version-kind", out var kinds)
            ? [.. kinds.EnumerateArray().Select(kind => new KindName(
                kind.GetProperty("group").GetString()!, kind.GetProperty("version").GetString()!, kind.GetProperty("kind").GetString()!))]
            : [];
}
