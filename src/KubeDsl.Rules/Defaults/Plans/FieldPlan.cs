using KubeDsl.Manifests;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>What the server does with one field.</summary>
internal sealed class FieldPlan
{
    private readonly bool dropsEmpty;
    private readonly bool isSure;

    public FieldPlan(PlanCatalog catalog, TypeInfo type, FieldInfo field, IReadOnlyList<FieldDefault> lines)
    {
        Type = new ValuePlan(catalog, field.Type, type);
        var own = lines.Where(line => line.Steps.Count == 1 && line.Steps[0] == field.Name).ToArray();
        var hasDefault = own.Any(line => line.Kind is DefaultKind.Value or DefaultKind.Assigned && line.Condition is null);
        dropsEmpty = field.Type.Kind switch
        {
            FieldTypeKind.String or FieldTypeKind.Bytes or FieldTypeKind.List or FieldTypeKind.Map =>
                (!field.IsRequired(catalog.Version) || hasDefault) && !own.Any(line => line.Kind == DefaultKind.Kept),
            _ => own.Any(line => line.Kind == DefaultKind.Dropped),
        };
        // A field that must not be empty, or that has a default when it is, is there in any case.
        isSure = !dropsEmpty || hasDefault || ConstraintSet.Default.Of(type.Name).Any(constraint =>
            constraint.Steps.Count == 1 && constraint.Steps[0] == field.Name && constraint.Terms.Any(term => term.Kind == ConstraintKind.Required));
    }

    public ValuePlan Type { get; }

    /// <summary>True for a value that counts as not written.</summary>
    public bool IsEmpty(ManifestNode value) => dropsEmpty && value switch
    {
        StringNode text => text.Value.Length == 0,
        ListNode list => list.Count == 0 && !list.IsOpen,
        MapNode map => map.Count == 0 && !map.IsOpen,
        IntegerNode number => number.Value == 0,
        BooleanNode flag => !flag.Value,
        _ => false,
    };

    /// <summary>True for a value that may turn out to be one that counts as not written.</summary>
    public bool MayBeEmpty(ManifestNode value) => !isSure && value switch
    {
        UnknownNode => true,
        ListNode list => list.Count == 0 && list.IsOpen,
        MapNode map => map.Count == 0 && map.IsOpen,
        _ => false,
    };
}
