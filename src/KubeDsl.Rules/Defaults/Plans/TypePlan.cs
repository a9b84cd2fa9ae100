using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults.Relations;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>What the server of one version does with the fields of one type.</summary>
internal sealed class TypePlan
{
    // Deeper trees than this are refused by the readers; a tree made in memory must not overflow the stack either.
    private const int DepthLimit = 200;

    private readonly Dictionary<string, FieldPlan> fields = new(StringComparer.Ordinal);
    private readonly List<DefaultStep> steps = [];
    private readonly IReadOnlyList<DefaultRelation> relations;
    private readonly KubernetesVersion version;

    public TypePlan(PlanCatalog catalog, TypeInfo type)
    {
        version = catalog.Version;
        relations = RelationRules.Of(type.Name);
        var lines = DefaultSet.Default.Of(type.Name).Where(line => line.Since is not { } since || version >= since).ToArray();
        foreach (var field in type.Fields)
            if (field.ExistsIn(version))
                fields.Add(field.Name, new FieldPlan(catalog, type, field, lines));
        foreach (var line in lines)
            if (line.Kind is DefaultKind.Value or DefaultKind.Assigned && fields.TryGetValue(line.Steps[0], out var first))
                steps.Add(new DefaultStep(line, catalog, first.Type));
        HasStatus = lines.Any(line => line.Steps.Count == 1 && line.Steps[0] == "status");
    }

    /// <summary>True for a kind whose status the server alone writes.</summary>
    public bool HasStatus { get; }

    /// <summary>The object as the server keeps it.</summary>
    public MapNode Apply(MapNode map, int depth)
    {
        if (depth > DepthLimit)
            return map;

        var result = map;
        var mayLack = false;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            if (!fields.TryGetValue(entry.Key, out var field))
                continue;
            var changed = field.Type.Apply(entry.Value, depth);
            if (changed is null || field.IsEmpty(changed))
            {
                result = result.Remove(entry.Key);
                continue;
            }
            if (field.MayBeEmpty(changed))
            {
                mayLack = true;
                changed = changed as UnknownNode ?? new UnknownNode(changed.Origin);
            }
            if (!ReferenceEquals(changed, entry.Value))
                result = result.Set(entry.Key, changed, entry.KeyOrigin);
        }
        foreach (var step in steps)
            result = step.Apply(result, ref mayLack, depth);
        foreach (var relation in relations)
            result = relation(result, version);
        return mayLack ? result.AsOpen() : result;
    }
}
