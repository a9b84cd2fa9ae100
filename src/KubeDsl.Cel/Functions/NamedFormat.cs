using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>A format by its name, with what is wrong with a text that should have it.</summary>
internal sealed class NamedFormat(string name, Func<string, IReadOnlyList<string>> validate) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("kubernetes.NamedFormat");

    public override CelType Type => ValueType;

    public string Name { get; } = name;

    /// <summary>The complaints; empty when the text has the format.</summary>
    public IReadOnlyList<string> Validate(string text) => validate(text);

    public override string ToString() => Name;

    internal override bool EqualsOpaque(CelOpaque other) => other is NamedFormat format && format.Name == Name;
}
