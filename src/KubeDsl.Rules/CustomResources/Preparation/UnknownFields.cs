using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;
using KubeDsl.Schema;

namespace KubeDsl.Rules.CustomResources.Preparation;

/// <summary>Finds the fields that a server would prune, and refuses when it is asked to be strict.</summary>
internal sealed class UnknownFields(ManifestCheck check, WorkLimit limit)
{
    public void Visit(ManifestNode node, SchemaNode? schema, FieldPath path)
    {
        if (!limit.Enter(path))
            return;
        switch (node)
        {
            case MapNode map:
                VisitMap(map, schema, path);
                break;
            case ListNode list when schema?.KeepsUnknownFields != true || schema.Items is not null:
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is MapNode or ListNode)
                        Visit(list[i], schema?.Items, path.Child(i));
                break;
        }
    }

    private void VisitMap(MapNode map, SchemaNode? schema, FieldPath path)
    {
        var keepsAll = schema?.KeepsUnknownFields == true;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            if (schema?.IsResource == true && (entry.Key is "apiVersion" or "kind" or "metadata"))
                continue;
            var inner = schema?.Entry(entry.Key);
            if (inner is not null)
            {
                if (entry.Value is MapNode or ListNode)
                    Visit(entry.Value, inner, path.Child(entry.Key));
            }
            else if (keepsAll)
            {
                continue;
            }
            else if (schema is null || !schema.AllowsOthers && !schema.ForbidsOthers)
            {
                Report(entry, schema, path);
            }
            else if (entry.Value is MapNode or ListNode)
            {
                // 'additionalProperties: true' lets the entry stay; below it nothing is specified.
                Visit(entry.Value, null, path.Child(entry.Key));
            }
        }
    }

    private void Report(MapEntry entry, SchemaNode? schema, FieldPath path)
    {
        var closest = schema is null ? null : Spelling.Closest(entry.Key, NamesIn(schema));
        var remedy = closest is null ? "Remove it, or move it to where it belongs." : $"Did you mean '{closest}'?";
        check.Report(
            StructureRules.UnknownField,
            path.Child(entry.Key),
            $"'{FormatDemand.Shown(entry.Key)}' is no field of {(path.Depth == 0 ? check.Kind : $"'{FormatDemand.Shown(path.ToString())}'")}. {remedy}",
            entry.KeyOrigin ?? entry.Value.Origin,
            closest);
    }

    private static IEnumerable<string> NamesIn(SchemaNode schema) =>
        schema.IsResource ? schema.Properties.Keys.Concat(["apiVersion", "kind", "metadata"]) : schema.Properties.Keys;
}
