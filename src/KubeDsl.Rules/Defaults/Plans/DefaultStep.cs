using KubeDsl.Manifests;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>A line of the defaults made ready.</summary>
internal sealed class DefaultStep
{
    private readonly FieldDefault line;
    private readonly ManifestNode value;
    private readonly ValuePlan? type;

    public DefaultStep(FieldDefault line, PlanCatalog catalog, ValuePlan first)
    {
        this.line = line;
        value = line.Kind == DefaultKind.Assigned ? UnknownNode.Instance : DefaultValues.Parse(line.Value);
        // Only an empty object has defaults of its own.
        type = value is MapNode ? TypeAt(line, catalog, first) : null;
    }

    /// <summary>The object with the default in its place.</summary>
    /// <param name="map">The object.</param>
    /// <param name="mayLack">Set when the field may be there or not; the object becomes open after its other defaults.</param>
    /// <param name="depth">How deep the object stands.</param>
    public MapNode Apply(MapNode map, ref bool mayLack, int depth) => Apply(map, 0, ref mayLack, depth);

    private MapNode Apply(MapNode map, int position, ref bool mayLack, int depth)
    {
        var key = line.Steps[position];
        if (position + 1 < line.Steps.Count)
        {
            if (map[key] is not MapNode inner)
                return map;
            var innerMayLack = false;
            var changed = Apply(inner, position + 1, ref innerMayLack, depth + 1);
            changed = innerMayLack ? changed.AsOpen() : changed;
            return ReferenceEquals(changed, inner) ? map : map.Set(key, changed);
        }

        if (!map.Lacks(key))
            return map;
        switch (Holds(map))
        {
            case true:
                return map.Set(key, type is null ? value : type.Apply(value, depth)!);
            case false:
                return map;
            default:
                mayLack = true;
                return map.Set(key, UnknownNode.Instance);
        }
    }

    private bool? Holds(MapNode map)
    {
        if (line.Condition is not { } condition)
            return true;
        if (map.MayHave(condition.Field))
            return null;
        var other = map[condition.Field];
        if (condition.Values.Count == 0)
            return other is null;
        return other switch
        {
            UnknownNode => null,
            StringNode text => condition.Values.Contains(text.Value),
            _ => false,
        };
    }

    private static ValuePlan? TypeAt(FieldDefault line, PlanCatalog catalog, ValuePlan first)
    {
        if (line.Steps.Count == 1)
            return first;
        var found = DefaultSet.TypeOf(line, Schema.Catalog.Default);
        return found is null ? null : new ValuePlan(catalog, found, Schema.Catalog.Default.FindType(line.TypeName)!);
    }
}
