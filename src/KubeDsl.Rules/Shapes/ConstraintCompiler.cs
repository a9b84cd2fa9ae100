using KubeDsl.Rules.Values;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Rules.Shapes;

/// <summary>Makes checks of the lines of the constraints file and of what the catalogue says of values.</summary>
internal static class ConstraintCompiler
{
    public static IReadOnlyList<CompiledConstraint> Compile(TypeInfo type, IReadOnlyList<Constraint> constraints, ShapeCatalog catalog)
    {
        var compiled = new List<CompiledConstraint>();
        var withOwnValues = new HashSet<string>(StringComparer.Ordinal);
        foreach (var constraint in constraints)
        {
            // An entry of a list is there, even when it is empty.
            var isStrict = Has(constraint, ConstraintKind.Strict) || (constraint.Steps.Count > 0 && constraint.Steps[constraint.Steps.Count - 1] == "[]");
            var fieldType = ConstraintSet.TypeOf(constraint, catalog.Catalog);
            if (constraint.Steps.Count == 1 && (Has(constraint, ConstraintKind.Enum) || Has(constraint, ConstraintKind.Any)))
                withOwnValues.Add(constraint.Steps[0]);

            var demands = new List<Demand>();
            foreach (var term in constraint.Terms)
                if (term.Kind == ConstraintKind.Enum && constraint.Steps.Count == 1)
                    demands.Add(new EnumDemand(WithVersions(term.Arguments, type.FindField(constraint.Steps[0]))));
                else if (term.Kind == ConstraintKind.Enum && constraint.Steps.Count(step => step != "[]") > 1)
                    demands.Add(new EnumDemand(term.Arguments.Select(EnumDemand.Parse).ToArray(), isNarrower: true));
                else if (Demands.Of(term, fieldType, isStrict) is { } demand)
                    demands.Add(demand);
            if (constraint.Steps.Count == 1 && !withOwnValues.Contains(constraint.Steps[0]) && ValuesOf(type, constraint.Steps[0]) is { } values)
            {
                withOwnValues.Add(constraint.Steps[0]);
                demands.Add(values);
            }
            if (demands.OfType<EnumDemand>().FirstOrDefault() is { } among)
                demands = [.. demands.Select(demand => demand is RequiredDemand required ? required.Among(among) : demand)];
            if (demands.Count > 0)
                compiled.Add(new CompiledConstraint([.. constraint.Steps], [.. demands], isStrict));
        }

        foreach (var field in type.Fields)
            if (!withOwnValues.Contains(field.Name) && ValuesOf(type, field.Name) is { } values)
                compiled.Add(new CompiledConstraint(field.Type.Kind == FieldTypeKind.List ? [field.Name, "[]"] : [field.Name], [values], isStrict: field.Type.Kind == FieldTypeKind.List));
        return compiled;
    }

    private static bool Has(Constraint constraint, ConstraintKind kind)
    {
        foreach (var term in constraint.Terms)
            if (term.Kind == kind)
                return true;
        return false;
    }

    // When a value came and went the catalogue knows from the schemas, unless the line says it.
    private static EnumValue[] WithVersions(IReadOnlyList<string> words, FieldInfo? field)
    {
        var values = new EnumValue[words.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = EnumDemand.Parse(words[i]);
            foreach (var known in field?.EnumValues ?? [])
                if (known.Value == values[i].Value && values[i].First is null)
                    values[i] = known;
        }
        return values;
    }

    private static Demand? ValuesOf(TypeInfo type, string field)
    {
        var values = type.FindField(field)?.EnumValues;
        return values is { Count: > 0 } ? new EnumDemand(values) : null;
    }
}
