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
            ResourceParts.CheckRoot(Info, root, HasStatus(spec, root), check);
            CheckRoot(root, check);
            foreach (var place in SchemaPlaces.Below(root))
                CheckPlace(place, check);
        }
    }

    private static bool HasStatus(ObjectView spec, SchemaPlace root)
    {
        foreach (var version in spec.Objects("versions"))
            if (version.Path.Equals(root.Path.Parent!.Parent))
                return version.ObjectOrNothing("subresources").Has("status");
        return false;
    }

    private void CheckRoot(SchemaPlace root, ManifestCheck check)
    {
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
        foreach (var part in branch.AllOf.Concat(branch.AnyOf).Concat(branch.OneOf))
            CheckSpecified(part.Node, schema, path, branchPath, depth + 1, check);
        if (branch.Not is { } not)
            CheckSpecified(not, schema, path, branchPath, depth + 1, check);
        if (branch.Items is { } items && schema.Items is { } specifiedItems)
            CheckSpecified(items, specifiedItems, path.Child("items"), branchPath, depth + 1, check);
        else if (branch.Items is not null)
            check.Report(Info, path.Child("items"), $"The entries are restricted in '{branchPath.Parent?.Key ?? branchPath.Key}' and not specified. Set 'items'.");
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
            CheckItems(schema, items, place.Path.Child("items"), check);
        if (schema.IsEmbeddedResource)
            ResourceParts.CheckEmbedded(Info, place, check);
        foreach (var word in (string[])["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"])
            if (schema.IsIntOrString && schema.Source[word] is BooleanNode { Value: true })
                check.Report(Info, place.Path.Child(word), $"What is a number or a string has no '{word}'. Remove it.");
    }

    private void CheckItems(SchemaNode schema, SchemaNode items, FieldPath path, ManifestCheck check)
    {
        if (items.IsNullable)
            check.Report(Info, path.Child("nullable"), $"The entries of a list that is a {schema.ListType} cannot be null. Remove 'nullable'.");
        if (schema.ListType == "map")
        {
            if (items.Types is not (SchemaTypes.Object or SchemaTypes.Any))
                check.Report(Info, path.Child("type"), "The entries of a list that is a map are objects. Use 'type: object'.");
            foreach (var key in schema.MapKeys)
                if (items.Property(key) is { } property)
                    CheckKey(items, property, key, path.Child("properties").Child(key), check);
            return;
        }
        if (items.Types == SchemaTypes.Object && items.Source["x-kubernetes-map-type"] is not StringNode { Value: "atomic" })
            check.Report(Info, path.Child("x-kubernetes-map-type"), "The entries of a set are compared as a whole. Set 'x-kubernetes-map-type: atomic'.");
        if (items.Types == SchemaTypes.Array && items.ListType is not (null or "atomic"))
            check.Report(Info, path.Child("x-kubernetes-list-type"), "The entries of a set are compared as a whole. Use 'x-kubernetes-list-type: atomic'.");
    }
    // Entries are told apart by their keys, so that every entry has each of them.
    private void CheckKey(SchemaNode items, SchemaNode property, string key, FieldPath path, ManifestCheck check)
    {
        if (property.Source["type"] is StringNode { Value: "object" or "array" })
            check.Report(Info, path.Child("type"), $"The key '{FormatDemand.Shown(key)}' of the list is one value. Use a type such as 'string'.");
        if (property.IsNullable)
            check.Report(Info, path.Child("nullable"), $"The key '{FormatDemand.Shown(key)}' of the list cannot be null. Remove 'nullable'.");
        if (!items.Required.Contains(key) && property.Default is null && !items.Source.IsOpen)
            check.Report(Info, path.Child("default"), $"An entry may lack '{FormatDemand.Shown(key)}', the key of the list. List it in 'required', or give it a default.");
    }
}
