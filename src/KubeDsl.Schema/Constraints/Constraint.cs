using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Constraints;

/// <summary>What a server demands of one field of a type beyond its JSON type: a line of <c>Data/constraints.txt</c>.</summary>
public sealed class Constraint
{
    internal Constraint(string typeName, IReadOnlyList<string> steps, IReadOnlyList<ConstraintTerm> terms, int line)
    {
        TypeName = typeName;
        Steps = steps;
        Terms = terms;
        Line = line;
    }

    /// <summary>The type, by its name in the catalogue.</summary>
    public string TypeName { get; }

    /// <summary>The way from the type to the field: names of fields, and <c>[]</c> for every item of a list. Empty for the object itself.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>The demands.</summary>
    public IReadOnlyList<ConstraintTerm> Terms { get; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The type and the way: <c>core.v1.PodSpec.imagePullSecrets[].name</c>.</summary>
    public override string ToString() => TypePath.Write(TypeName, Steps);
}
