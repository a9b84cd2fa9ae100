using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>What holds for the schema of a resource, and in part for that of a resource inside of another.</summary>
internal static class ResourceParts
{
    private static readonly string[] Fixed = ["apiVersion", "kind", "metadata"];

    // Where the status is told apart from the rest these words at the root would be about both.
    private static readonly string[] NotWithStatus =
    [
        "allOf", "anyOf", "oneOf", "not", "enum", "default", "minProperties", "maxProperties", "x-kubernetes-map-type", "x-kubernetes-list-type", "x-kubernetes-list-map-keys",
        "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "definitions", "dependencies", "patternProperties",
    ];

    public static void CheckRoot(RuleInfo rule, SchemaPlace root, bool hasStatus, ManifestCheck check)
    {
        var schema = root.Schema;
        if (schema.AdditionalProperties is not null || schema.AllowsOthers || schema.ForbidsOthers)
            check.Report(rule, root.Path.Child("additionalProperties"), "A resource has named fields, and no 'additionalProperties' at its root. Use 'properties'.");
        if (schema.IsNullable)
            check.Report(rule, root.Path.Child("nullable"), "A resource cannot be null. Remove 'nullable'.");
        foreach (var name in Fixed)
            if (schema.Property(name) is { } part)
                foreach (var place in SchemaPlaces.Below(new SchemaPlace(part, root.Path.Child("properties").Child(name), 1, HasOldValue: true)))
                {
                    if (place.Schema.Default is not null && (place.Path.Depth > root.Path.Depth + 2 || name == "metadata"))
                        check.Report(rule, place.Path.Child("default"), $"'{name}' of a resource has no defaults. Remove it.");
                    if (place.Schema.IsEmbeddedResource)
                        check.Report(rule, place.Path.Child("x-kubernetes-embedded-resource"), $"'{name}' of a resource holds no other resource. Remove it.");
                }
        if (!hasStatus)
            return;
        foreach (var word in NotWithStatus)
            if (schema.Source[word] is not (null or NullNode or UnknownNode or BooleanNode { Value: false }))
                check.Report(rule, root.Path.Child(word), $"With the subresource 'status' the root of the schema has no '{word}'. Move it to a field.");
    }

    public static void CheckEmbedded(RuleInfo rule, SchemaPlace place, ManifestCheck check)
    {
        if (place.Schema.AdditionalProperties is not null || place.Schema.AllowsOthers || place.Schema.ForbidsOthers)
            check.Report(rule, place.Path.Child("additionalProperties"), "A resource has named fields, and no 'additionalProperties'. Use 'properties'.");
        foreach (var name in Fixed)
        {
            var wanted = name == "metadata" ? "object" : "string";
            if (place.Schema.Property(name) is { } part && !part.Source.IsOpen && part.Source["type"] is not UnknownNode && (part.Source["type"] as StringNode)?.Value != wanted)
                check.Report(rule, place.Path.Child("properties").Child(name).Child("type"), $"'{name}' of every resource is of the type '{wanted}'. Use that.");
        }
    }
}
