using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>The words for types.</summary>
internal static class TypeWords
{
    /// <summary>The types that a schema states; a whole number or a string, whatever the schema says besides, where it is one of these.</summary>
    public static SchemaTypes Of(MapNode source)
    {
        if (source["x-kubernetes-int-or-string"] is BooleanNode { Value: true })
            return SchemaTypes.Integer | SchemaTypes.String;
        return (source["type"] as StringNode)?.Value switch
        {
            "object" => SchemaTypes.Object,
            "array" => SchemaTypes.Array,
            "string" => SchemaTypes.String,
            "integer" => SchemaTypes.Integer,
            "number" => SchemaTypes.Number,
            "boolean" => SchemaTypes.Boolean,
            _ => SchemaTypes.Any,
        };
    }

    /// <summary>For messages: <c>a string</c>, <c>a whole number or a string</c>.</summary>
    public static string Describe(SchemaTypes types) => types switch
    {
        SchemaTypes.Object => "an object",
        SchemaTypes.Array => "a list",
        SchemaTypes.String => "a string",
        SchemaTypes.Integer => "a whole number",
        SchemaTypes.Number => "a number",
        SchemaTypes.Boolean => "a truth value",
        _ => "a whole number or a string",
    };
}
