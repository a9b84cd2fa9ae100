using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Rules.Shapes;

/// <summary>An API type made ready for checking: its fields, its constraints and the code rules about it.</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, ShapeField> fields = new(StringComparer.Ordinal);

    public Shape(ShapeCatalog catalog, TypeInfo type)
    {
        Type = type;
        var constraints = ConstraintSet.Default.Of(type.Name);
        foreach (var field in type.Fields)
            fields.Add(field.Name, new ShapeField(field, new ShapeType(catalog, field.Type), Has(constraints, field.Name, ConstraintKind.Unchecked), Has(constraints, field.Name, ConstraintKind.Always), Has(constraints, field.Name, ConstraintKind.Required)));
        Always = fields.Values.Where(field => field.IsAlways).ToArray();
        Constraints = ConstraintCompiler.Compile(type, constraints, catalog);
        Rules = RuleRegistry.OfType(type.Name);
    }

    public TypeInfo Type { get; }

    public IReadOnlyList<CompiledConstraint> Constraints { get; }

    public IReadOnlyList<TypeRule> Rules { get; }

    /// <summary>The fields that the server judges even when they are not written.</summary>
    public IReadOnlyList<ShapeField> Always { get; }

    public IEnumerable<string> FieldNames => fields.Keys;

    private static bool Has(IReadOnlyList<Constraint> constraints, string field, ConstraintKind kind) =>
        constraints.Any(constraint => constraint.Steps.Count == 1 && constraint.Steps[0] == field && constraint.Terms.Any(term => term.Kind == kind));

    public ShapeField? Find(string name) => fields.TryGetValue(name, out var field) ? field : null;
}
