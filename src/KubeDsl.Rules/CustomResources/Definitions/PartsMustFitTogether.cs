using KubeDsl.Cel.Regex;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>The parts of a schema go together: patterns can be read, entries of sets are atomic, what is restricted is also specified.</summary>
internal sealed class PartsMustFitTogether() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2907",
        "The parts of a schema must fit together",
        Severity.Error,
        "The server reads patterns as RE2 does, merges sets by whole entries, and wants every field that a restriction names to be specified.",
        "Correct the part that the message names.")
    {
        Passing = CustomResourceRules.Definition("pattern: '^[a-z]+$'"),
        Failing = CustomResourceRules.Definition("pattern: '^[a-z+$'"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (!Definition.IsKnown(spec.Map))
            return;
        foreach (var root in SchemaPlaces.RootsOf(spec))
        {
            CheckRoot(root, check);
            foreach (var place in SchemaPlaces.Below(root))
                CheckPlace(place, check);
        }
    }

    private void CheckRoot(SchemaPlace root, ManifestCheck check)
    {
        if (root.Schema.AdditionalProperties is not null || root.Schema.AllowsOthers)
            check.Report(Info, root.Path.Child("additionalProperties"), "A resource has named fields, and no 'additionalProperties' at its root. Use 'properties'.");
        if (root.Schema.Property("metadata") is { Default: not null })
            check.Report(Info, root.Path.Child("properties").Child("metadata").Child("default"), "The metadata of a resource has no default. Remove it.");
        foreach (var (word, parts) in (IEnumerable<(string, IReadOnlyList<SchemaPart>)>)[("allOf", root.Schema.AllOf), ("anyOf", root.Schema.AnyOf), ("oneOf", root.Schema.OneOf)])
            for (var i = 0; i < parts.Count; i++)
                CheckSpecified(parts[i].Node, root.Schema, root.Path, root.Path.Child(word).Child(i), 0, check);
        if (root.Schema.Not is { } not)
            CheckSpecified(not, root.Schema, root.Path, root.Path.Child("not"), 0, check);
    }

    // What a restriction at the root names has to be specified outside of it too.
    private void CheckSpecified(SchemaNode branch, SchemaNode schema, FieldPath path, FieldPath branchPath, int depth, ManifestCheck check)
    {
        const int DepthLimit = 50;
        if (depth > DepthLimit)
            return;
        foreach (var property in branch.Properties)
        {
            if (schema.IsRoot && property.Key is "metadata" or "apiVersion" or "kind")
                continue;
            var inner = path.Child("properties").Child(property.Key);
            if (schema.Property(property.Key) is not { } specified)
                check.Report(Info, inner, $"'{FormatDemand.Shown(property.Key)}' is restricted in '{branchPath.Parent?.Key ?? branchPath.Key}' and not specified. Add it to 'properties'.", OriginAt(branch, property.Key));
            else
                CheckSpecified(property.Value.Node, specified, inner, branchPath, depth + 1, check);
        }
    }

    private static SourceOrigin? OriginAt(SchemaNode branch, string key) => (branch.Source["properties"] as MapNode)?.KeyOriginOf(key);

    private void CheckPlace(SchemaPlace place, ManifestCheck check)
    {
        var schema = place.Schema;
        if (schema.PatternText is { } pattern && !RegexPattern.TryParse(pattern, out _, out var error))
            check.Report(Info, place.Path.Child("pattern"), $"The pattern '{FormatDemand.Shown(pattern)}' cannot be read: {error}. Correct it.");
        if (schema.ListType is "set" or "map" && schema.Items is { } items)
            CheckItems(schema.ListType, items, place.Path.Child("items"), check);
        if (schema.IsIntOrString)
            CheckIntOrString(place, check);
    }

    private void CheckItems(string listType, SchemaNode items, FieldPath path, ManifestCheck check)
    {
        if (listType == "map")
        {
            if (items.Types is not (SchemaTypes.Object or SchemaTypes.Any))
                check.Report(Info, path.Child("type"), "The entries of a list that is a map are objects. Use 'type: object'.");
            return;
        }
        if (items.IsNullable)
            check.Report(Info, path.Child("nullable"), "The entries of a set cannot be null. Remove 'nullable'.");
        if (items.Types == SchemaTypes.Object && items.Source["x-kubernetes-map-type"] is not StringNode { Value: "atomic" })
            check.Report(Info, path.Child("x-kubernetes-map-type"), "The entries of a set are compared as a whole. Set 'x-kubernetes-map-type: atomic'.");
        if (items.Types == SchemaTypes.Array && items.ListType is not (null or "atomic"))
            check.Report(Info, path.Child("x-kubernetes-list-type"), "The entries of a set are compared as a whole. Use 'x-kubernetes-list-type: atomic'.");
    }

    // The types may be named in one form only, to say what the word says already.
    private void CheckIntOrString(SchemaPlace place, ManifestCheck check)
    {
        foreach (var word in (string[])["anyOf", "oneOf", "allOf"])
        {
            if (place.Schema.Source[word] is not ListNode parts || IsPlain(word, parts))
                continue;
            for (var i = 0; i < parts.Count; i++)
                if (parts[i] is MapNode part && part["type"] is StringNode { Value.Length: > 0 })
                    check.Report(Info, place.Path.Child(word).Child(i).Child("type"), "A part of a logical combination states no type, but for 'anyOf: [{type: integer}, {type: string}]'. Remove 'type'.");
        }
    }

    private static bool IsPlain(string word, ListNode parts) => word switch
    {
        "anyOf" => IsTypePair(parts),
        "allOf" => parts.Count > 0 && parts[0] is MapNode { Count: 1 } first && first["anyOf"] is ListNode pair && IsTypePair(pair),
        _ => false,
    };

    private static bool IsTypePair(ListNode parts) =>
        parts.Count == 2 && IsType(parts[0], "integer") && IsType(parts[1], "string");

    private static bool IsType(ManifestNode node, string type) =>
        node is MapNode { Count: 1 } map && map["type"] is StringNode { Value: var value } && value == type;
}
