using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>What the server does with a value of one type: a field's, an item's, or an entry's.</summary>
internal sealed class ValuePlan
{
    private readonly PlanCatalog catalog;
    private readonly FieldType type;
    private readonly ValuePlan? element;
    private readonly bool isAmountOfResource;
    private TypePlan? plan;

    public ValuePlan(PlanCatalog catalog, FieldType type, TypeInfo owner)
    {
        this.catalog = catalog;
        this.type = type;
        element = type.Element is null ? null : new ValuePlan(catalog, type.Element, owner);
        isAmountOfResource = type.Kind == FieldTypeKind.Map && type.Element!.Kind == FieldTypeKind.Quantity && owner.Name.StartsWith("core.v1.", StringComparison.Ordinal);
    }

    public FieldTypeKind Kind => type.Kind;

    public TypePlan? Plan => type.Kind == FieldTypeKind.Object ? plan ??= catalog.Find(type.TypeName!) : null;

    /// <summary>The value as the server keeps it; null when it does not. Where a value of another type stands, it is left alone.</summary>
    public ManifestNode? Apply(ManifestNode node, int depth) => node switch
    {
        UnknownNode => node,
        NullNode => null,
        MapNode map when type.Kind == FieldTypeKind.Object => Plan is { } known ? known.Apply(map, depth + 1) : map,
        MapNode map when type.Kind == FieldTypeKind.Map => ApplyToEntries(map, depth),
        ListNode list when type.Kind == FieldTypeKind.List => ApplyToItems(list, depth),
        ScalarNode scalar => ScalarForms.Of(scalar, type.Kind),
        _ => node,
    };

    private MapNode ApplyToEntries(MapNode map, int depth)
    {
        var result = map;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            var changed = entry.Value is ScalarNode amount and not NullNode && isAmountOfResource
                ? ScalarForms.OfResource(amount)
                : element!.Apply(entry.Value, depth) ?? element.Empty(depth);
            if (!ReferenceEquals(changed, entry.Value))
                result = result.Set(entry.Key, changed, entry.KeyOrigin);
        }
        return result;
    }

    private ListNode ApplyToItems(ListNode list, int depth)
    {
        var result = list;
        for (var i = 0; i < list.Count; i++)
        {
            var changed = element!.Apply(list[i], depth) ?? element.Empty(depth);
            if (!ReferenceEquals(changed, list[i]))
                result = result.SetItem(i, changed);
        }
        return result;
    }

    // A null among items or entries is the empty value of their type.
    private ManifestNode Empty(int depth) => type.Kind switch
    {
        FieldTypeKind.Object => Apply(MapNode.Empty, depth)!,
        FieldTypeKind.String => "",
        FieldTypeKind.Quantity => "0",
        FieldTypeKind.Int32 or FieldTypeKind.Int64 or FieldTypeKind.IntOrString => 0,
        FieldTypeKind.Boolean => false,
        _ => NullNode.Instance,
    };
}
