using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Reads the objects, closed sets and fields of a structural schema. What makes no sense is read as 'anything'.</summary>
internal sealed class SchemaReader(CancellationToken cancellation)
{
    private readonly Dictionary<(string Step, EquatableArray<FieldDraft> Fields), ObjectDraft> objects = [];
    private readonly Dictionary<(string Step, EquatableArray<string> Texts), SetDraft> sets = [];

    public ObjectDraft Read(MapNode schema, string step)
    {
        cancellation.ThrowIfCancellationRequested();
        var properties = schema["properties"] as MapNode ?? MapNode.Empty;
        var required = schema.Texts("required");
        var fields = new FieldDraft[properties.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var entry = properties.EntryAt(i);
            fields[i] = Field(entry.Key, entry.Value as MapNode ?? MapNode.Empty, required.Contains(entry.Key));
        }

        var key = (step, new EquatableArray<FieldDraft>(fields));
        if (!objects.TryGetValue(key, out var draft))
            objects.Add(key, draft = new ObjectDraft(step, schema, key.Item2));
        return draft;
    }

    private FieldDraft Field(string name, MapNode schema, bool isRequired)
    {
        var (shape, value) = ShapeOf(name, schema);
        var (summary, details) = DescriptionText.Split(schema.Text("description"));
        return new FieldDraft(
            name,
            shape,
            value,
            shape == FluentShape.List && value.Object is { } item ? KeyOf(schema, item) : null,
            summary.Length > 0 ? summary : $"The field '{name}'.",
            FieldFacts.Of(schema, isRequired),
            string.Join(" ", new[] { details, FieldFacts.Demands(schema) }.Where(text => text.Length > 0)));
    }

    private (FluentShape Shape, ValueDraft Value) ShapeOf(string name, MapNode schema)
    {
        var pascal = Names.Pascal(name);
        if (schema.IsTrue("x-kubernetes-int-or-string") || schema.IsTrue("x-kubernetes-embedded-resource"))
            return (FluentShape.Single, ValueOf(schema, pascal));
        switch (schema.Text("type"))
        {
            case "array":
                return (FluentShape.List, schema["items"] is MapNode items ? ValueOf(items, Names.Singular(pascal)) : ValueDrafts.Json);
            case "object" when schema["properties"] is not MapNode { Count: > 0 }:
                if (schema["additionalProperties"] is MapNode values)
                    return (FluentShape.Map, ValueOf(values, Names.Singular(pascal)));
                return schema.IsTrue("additionalProperties") ? (FluentShape.Map, ValueDrafts.Json) : (FluentShape.Single, ValueOf(schema, pascal));
            default:
                return (FluentShape.Single, ValueOf(schema, pascal));
        }
    }

    private ValueDraft ValueOf(MapNode schema, string step)
    {
        if (schema.IsTrue("x-kubernetes-embedded-resource"))
            return ValueDrafts.Resource;
        if (schema.IsTrue("x-kubernetes-int-or-string"))
            return ValueDrafts.IsQuantity(schema) ? ValueDrafts.Quantity : ValueDrafts.IntOrString;

        switch (schema.Text("type"))
        {
            case "string" when SetOf(schema, step) is { } set:
                return new ValueDraft(FluentValueKind.Enum, "", Set: set);
            case "array" when schema["items"] is MapNode items && items.Text("type") == "string":
                return ValueDrafts.Strings;
            case "object" when schema["properties"] is MapNode { Count: > 0 }:
                return new ValueDraft(FluentValueKind.Object, "", Read(schema, step));
            // What has no fields and takes none is there or not there.
            case "object" when schema["additionalProperties"] is null or BooleanNode { Value: false } && !schema.IsTrue("x-kubernetes-preserve-unknown-fields"):
                return new ValueDraft(FluentValueKind.Object, "", Read(schema, step));
            default:
                return ValueDrafts.Of(schema);
        }
    }

    private SetDraft? SetOf(MapNode schema, string step)
    {
        if (schema["enum"] is not ListNode { Count: > 0 } values || !values.All(value => value is StringNode or NullNode))
            return null;
        var texts = new EquatableArray<string>(values.OfType<StringNode>().Select(value => value.Value).Distinct(StringComparer.Ordinal).ToArray());
        if (texts.Count == 0)
            return null;
        if (!sets.TryGetValue((step, texts), out var set))
            sets.Add((step, texts), set = new SetDraft(step, texts));
        return set;
    }

    /// <summary>The field by which the items of a list are told apart: the list's one key, or a name.</summary>
    private static string? KeyOf(MapNode schema, ObjectDraft item)
    {
        var keys = schema.Texts("x-kubernetes-list-map-keys");
        return keys.Count == 1 && IsText(item, keys[0]) ? keys[0]
            : IsText(item, "name") && item.Fields.All(field => field.Name != "metadata") ? "name"
            : null;
    }

    private static bool IsText(ObjectDraft item, string field) =>
        item.Fields.Any(known => known.Name == field && known is { Shape: FluentShape.Single, Value.Kind: FluentValueKind.String });
}
