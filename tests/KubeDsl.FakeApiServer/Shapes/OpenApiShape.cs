using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Shapes;

/// <summary>The shape of a value of a custom resource, from the schema of its definition.</summary>
internal sealed class OpenApiShape(MapNode schema, bool isRoot = false) : Shape
{
    public override ShapeKind Kind => Text("type") switch
    {
        "object" when schema["properties"] is MapNode => ShapeKind.Struct,
        "object" when schema["additionalProperties"] is MapNode => ShapeKind.Map,
        "object" when !PreservesUnknown => ShapeKind.Struct,
        "array" => ShapeKind.List,
        "string" or "integer" or "number" or "boolean" => ShapeKind.Scalar,
        _ => ShapeKind.Any,
    };

    public override string ScalarType => Text("type") switch
    {
        "integer" or "number" => "numeric",
        var type => type,
    };

    public override bool IsAtomic => Text("x-kubernetes-map-type") == "atomic";

    public override ListMerging Merging => Text("x-kubernetes-list-type") switch
    {
        "map" => ListMerging.ByKey,
        "set" => ListMerging.Set,
        _ => ListMerging.Atomic,
    };

    public override IReadOnlyList<string> Keys =>
        schema["x-kubernetes-list-map-keys"] is ListNode keys ? [.. keys.OfType<StringNode>().Select(key => key.Value)] : [];

    public override Shape? Field(string name)
    {
        if (isRoot && name is "apiVersion" or "kind")
            return new OpenApiShape(MapNode.Of("type", "string"));
        if (isRoot && name == "metadata")
            return CatalogShape.Metadata;
        if (schema.Find("properties", name) is MapNode property)
            return new OpenApiShape(property);
        if (schema["additionalProperties"] is MapNode values)
            return new OpenApiShape(values);
        return PreservesUnknown ? Any : null;
    }

    public override Shape Element => schema["items"] is MapNode items ? new OpenApiShape(items) : Any;

    /// <summary>The schema itself, for validation.</summary>
    public MapNode Schema => schema;

    private bool PreservesUnknown => schema["x-kubernetes-preserve-unknown-fields"] is BooleanNode { Value: true };

    private string Text(string key) => schema[key] is StringNode text ? text.Value : "";
}
