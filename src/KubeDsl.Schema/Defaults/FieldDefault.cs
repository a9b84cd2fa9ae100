using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Defaults;

/// <summary>What a server makes of a field that was not written: a line of <c>Data/defaults.txt</c>.</summary>
public sealed class FieldDefault
{
    internal FieldDefault(string typeName, IReadOnlyList<string> steps, int line)
    {
        TypeName = typeName;
        Steps = steps;
        Line = line;
    }

    /// <summary>The type, by its name in the catalogue.</summary>
    public string TypeName { get; }

    /// <summary>The way from the type to the field: names of fields. Never empty.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>What the line says.</summary>
    public DefaultKind Kind { get; internal init; }

    /// <summary>The value as JSON (a scalar, <c>{}</c>, or a list of scalars); empty unless <see cref="Kind"/> is <see cref="DefaultKind.Value"/>.</summary>
    public string Value { get; internal init; } = "";

    /// <summary>When the default applies; null for always.</summary>
    public DefaultCondition? Condition { get; internal init; }

    /// <summary>The first version whose server does so; null for every version that has the field.</summary>
    public KubernetesVersion? Since { get; internal init; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The type and the way: <c>core.v1.Pod.spec.enableServiceLinks</c>.</summary>
    public override string ToString() => TypePath.Write(TypeName, Steps);
}
