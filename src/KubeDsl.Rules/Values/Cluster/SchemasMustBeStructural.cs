using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The schema of a custom resource is structural: every part states its type, in the words that the server knows.</summary>
internal sealed class SchemasMustBeStructural() : TypeRule(Metadata, "apiextensions.v1.CustomResourceValidation")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2807",
        "Schemas of custom resources must be structural",
        Severity.Error,
        "The server prunes, defaults and merges objects by their schema, so every part of it has to state its type.",
        "Set 'type' on the part that the message names.")
    {
        Passing = Definition("type: string"),
        Failing = Definition("description: any"),
    };

    private const int DepthLimit = 100;
    internal static readonly string[] KnownTypes = ["array", "boolean", "integer", "number", "object", "string"];
    private static readonly string[] Refused = ["$ref", "definitions", "dependencies", "patternProperties", "additionalItems", "id", "$schema"];

    public override void Check(ObjectView validation, ManifestCheck check)
    {
        if (validation.Object("openAPIV3Schema") is not { } root)
            return;
        if (root.LacksText("type"))
            check.Report(Info, root.At("type"), "The schema has no type at its root. Set 'type: object'.");
        else if (root.Text("type") is { } type && type != "object")
            check.Report(Info, root.At("type"), $"The type at the root is '{FormatDemand.Shown(type)}'. Use 'object'.");
        CheckRoot(root, check);
        Visit(root, isRoot: true, 0, check);
    }

    private void CheckRoot(ObjectView root, ManifestCheck check)
    {
        if (root.Object("properties") is not { } properties)
            return;
        foreach (var field in (string[])["apiVersion", "kind", "metadata"])
        {
            if (properties.Object(field) is not { } schema)
                continue;
            var wanted = field == "metadata" ? "object" : "string";
            if (schema.Text("type") is { Length: > 0 } type && type != wanted)
                check.Report(Info, schema.At("type"), $"'{field}' of every object is of the type '{wanted}'. Use that.");
            if (schema.Has("default") && field != "metadata")
                check.Report(Info, schema.At("default"), $"'{field}' has no default. Remove it.");
        }
        if (properties.Object("metadata") is { } metadata && IsMoreThanNames(metadata))
            check.Report(Info, metadata.Path, "A schema may restrict 'name' and 'generateName' of the metadata and nothing else. Write 'type: object' only.");
    }

    private static bool IsMoreThanNames(ObjectView metadata)
    {
        foreach (var entry in metadata.Map)
            if (entry.Key is not ("type" or "properties") && metadata.Has(entry.Key) && !(entry.Value is StringNode { Value.Length: 0 } or ListNode { Count: 0 } or BooleanNode { Value: false }))
                return true;
        if (metadata.Object("properties") is { } properties)
            foreach (var entry in properties.Map)
                if (entry.Key is not ("name" or "generateName"))
                    return true;
        return false;
    }

    private void Visit(ObjectView schema, bool isRoot, int depth, ManifestCheck check)
    {
        if (depth > DepthLimit)
            return;
        CheckType(schema, isRoot, check);
        CheckWords(schema, check);
        CheckExtensions(schema, check);
        LogicalParts.Check(Info, schema, check);
        if (schema.Object("properties") is { } properties)
            foreach (var entry in properties.Map)
                if (entry.Value is MapNode or NullNode)
                    Visit(new ObjectView(entry.Value as MapNode ?? MapNode.Empty, properties.At(entry.Key)), isRoot: false, depth + 1, check);
        if (schema.Object("items") is { } items)
            Visit(items, isRoot: false, depth + 1, check);
        if (schema.Object("additionalProperties") is { } additional)
            Visit(additional, isRoot: false, depth + 1, check);
    }

    private void CheckType(ObjectView schema, bool isRoot, ManifestCheck check)
    {
        var isFree = schema.IsTrue("x-kubernetes-int-or-string") || schema.IsTrue("x-kubernetes-preserve-unknown-fields");
        if (!isRoot && schema.LacksText("type") && !isFree && !IsOpen(schema))
            check.Report(Info, schema.At("type"), $"'{FormatDemand.Shown(schema.Path.Key ?? "")}' has no type. Set 'type'.");
        if (schema.Text("type") is not { Length: > 0 } type)
            return;
        if (Array.IndexOf(KnownTypes, type) < 0)
            check.Report(EnumDemand.Info, schema.At("type"), $"The type '{FormatDemand.Shown(type)}' is not known. Use one of {string.Join(", ", KnownTypes)}.");
        if (type == "array" && schema.Lacks("items"))
            check.Report(Info, schema.At("items"), "An array says what is in it. Set 'items'.");
    }

    private static bool IsOpen(ObjectView schema) =>
        schema["x-kubernetes-int-or-string"] is UnknownNode || schema["x-kubernetes-preserve-unknown-fields"] is UnknownNode || schema.Map.IsOpen;

    private void CheckWords(ObjectView schema, ManifestCheck check)
    {
        foreach (var word in Refused)
            if (word == "$ref" ? schema.Has(word) : word == "additionalItems" ? schema[word] is MapNode or BooleanNode : schema.HasText(word) || schema[word] is MapNode { Count: > 0 })
                check.Report(Info, schema.At(word), $"The server does not know '{word}' in a schema. Remove it.");
        if (schema.IsTrue("uniqueItems"))
            check.Report(Info, schema.At("uniqueItems"), "'uniqueItems' is too slow for the server. Use 'x-kubernetes-list-type: set'.");
        foreach (var word in (string[])["additionalProperties", "additionalItems", "items"])
            if (schema[word] is StringNode or IntegerNode or FloatNode || (word == "items" && schema[word] is BooleanNode) || (word != "items" && schema[word] is ListNode))
                check.Report(Structure.StructureRules.WrongType, schema.At(word), $"'{word}' is {Structure.ScalarCheck.Describe(schema[word]!)}, and a schema is wanted. Write a schema.");
        if (schema["items"] is ListNode)
            check.Report(Info, schema.At("items"), "'items' is one schema and not a list. Write one schema.");
        if (schema.HasItems("properties") && schema["additionalProperties"] is MapNode or BooleanNode { Value: false })
            check.Report(Info, schema.At("additionalProperties"), "'properties' and 'additionalProperties' exclude each other. Keep one of them.");
        foreach (var rule in schema.Objects("x-kubernetes-validations"))
            if (rule.LacksText("rule") || rule.Text("rule")?.Trim().Length == 0)
                check.Report(RequiredDemand.Info, rule.At("rule"), "'rule' is missing. Write the expression that must hold.");
    }

    private void CheckExtensions(ObjectView schema, ManifestCheck check)
    {
        if (schema.IsFalse("x-kubernetes-preserve-unknown-fields"))
            check.Report(Info, schema.At("x-kubernetes-preserve-unknown-fields"), "'x-kubernetes-preserve-unknown-fields' may be true and nothing else. Remove it.");
        if (schema.Text("x-kubernetes-map-type") is { } mapType)
            CheckKind(schema, "x-kubernetes-map-type", mapType, ["atomic", "granular"], "object", check);
        if (schema.Text("x-kubernetes-list-type") is { } listType)
            CheckKind(schema, "x-kubernetes-list-type", listType, ["atomic", "set", "map"], "array", check);
        if (schema.IsTrue("x-kubernetes-embedded-resource"))
        {
            if (schema.Text("type", "") is { } type && type != "object")
                check.Report(Info, schema.At("type"), "An embedded resource is of the type 'object'. Use that.");
            if (schema.LacksItems("properties") && schema.Boolean("x-kubernetes-preserve-unknown-fields") == false)
                check.Report(Info, schema.At("properties"), "An embedded resource says what is in it. Set 'properties', or 'x-kubernetes-preserve-unknown-fields: true'.");
        }
        CheckMapKeys(schema, check);
    }

    private void CheckKind(ObjectView schema, string word, string value, string[] known, string type, ManifestCheck check)
    {
        if (Array.IndexOf(known, value) < 0)
            check.Report(EnumDemand.Info, schema.At(word), $"'{word}' is '{FormatDemand.Shown(value)}'. Use one of {string.Join(", ", known)}.");
        if (schema.Text("type", "") is { } own && own != type)
            check.Report(Info, schema.At("type"), $"'{word}' goes with the type '{type}'. Use that, or remove it.");
    }

    private void CheckMapKeys(ObjectView schema, ManifestCheck check)
    {
        const string Keys = "x-kubernetes-list-map-keys";
        var isMap = schema.Text("x-kubernetes-list-type") == "map";
        if (isMap && schema.LacksItems(Keys))
            check.Report(Info, schema.At(Keys), "A list that is a map needs keys. Set 'x-kubernetes-list-map-keys'.");
        if (!schema.HasItems(Keys))
            return;
        if (schema.Text("x-kubernetes-list-type", "") is { } listType && listType != "map")
            check.Report(Info, schema.At("x-kubernetes-list-type"), $"'{Keys}' goes with 'x-kubernetes-list-type: map'. Set that.");
        if (schema.List(Keys) is { } keys && keys.Any(key => key is NullNode))
            check.Report(Info, schema.At(Keys), "A key is null. Name a property.");
        var names = schema.Texts(Keys).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            check.Report(Info, schema.At(Keys), "A key stands twice. Remove one.");
        if (!isMap || schema.Object("items") is not { } items || items.MayHaveMore("properties"))
            return;
        foreach (var name in names)
            if (items.ObjectOrNothing("properties").Map[name] is null)
                check.Report(Info, schema.At(Keys), $"The entries of the list have no '{FormatDemand.Shown(name)}'. Use names of properties as keys.");
    }

    private static string Definition(string property) => Example.Of(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        $"spec:\n  group: example.com\n  scope: Namespaced\n  names:\n    plural: shops\n    kind: Shop\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n          owner:\n            {property}",
        "shops.example.com");
}
