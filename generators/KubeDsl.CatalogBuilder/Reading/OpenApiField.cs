using System.Text.Json;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>A field as one version has it.</summary>
/// <param name="Type">The type in the catalogue's words, with full type names.</param>
/// <param name="IsRequired">Whether the definition requires the field.</param>
/// <param name="ListKind"><c>atomic</c>, <c>set</c>, <c>map:key,key</c>, or null.</param>
/// <param name="PatchMergeKey">The key of strategic merge patches, or null.</param>
/// <param name="IsAtomicMap">Whether the map or object is merged as one value.</param>
internal sealed record OpenApiField(
    string Type, bool IsRequired, string? ListKind, string? PatchMergeKey, bool IsAtomicMap)
{
    public static OpenApiField Read(string path, JsonElement element, bool isRequired)
    {
        var type = OpenApiType.Read(path, element);
        return new OpenApiField(
            type,
            isRequired,
            type.StartsWith("[]", StringComparison.Ordinal) ? ListKindOf(element) : null,
            Text(element, "x-kubernetes-patch-merge-key"),
            Text(element, "x-kubernetes-map-type") == "atomic");
    }

    private static string? ListKindOf(JsonElement element) => Text(element, "x-kubernetes-list-type") switch
    {
        "map" => "map:" + string.Join(',', element.GetProperty("x-kubernetes-list-map-keys").EnumerateArray().Select(key => key.GetString())),
        var kind => kind,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
