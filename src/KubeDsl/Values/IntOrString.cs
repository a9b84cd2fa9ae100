using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>A number or a text: a port by number or by name, an amount or a percentage of replicas.</summary>
public readonly struct IntOrString : IScalarValue<IntOrString>, IEquatable<IntOrString>
{
    private readonly ScalarNode? node;

    private IntOrString(ScalarNode node) => this.node = node;

    /// <summary>The number; null when it is a text.</summary>
    public int? Number => ToNode() is IntegerNode number ? (int)number.Value : null;

    /// <summary>The text; null when it is a number.</summary>
    public string? Text => (node as StringNode)?.Value;

    /// <summary>A number.</summary>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator IntOrString(int number) => new(IntegerNode.Of(number));

    /// <summary>A text.</summary>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator IntOrString(string text) => new(new StringNode(text ?? throw new ArgumentNullException(nameof(text))));

    /// <inheritdoc/>
    public ScalarNode ToNode() => node ?? new IntegerNode(0);

    /// <inheritdoc/>
    static IntOrString IScalarValue<IntOrString>.FromNode(ScalarNode node) => node switch
    {
        StringNode => new(node),
        IntegerNode { Value: >= int.MinValue and <= int.MaxValue } => new(node),
        _ => throw new FormatException($"'{node}' is neither an integer of 32 bits nor a text."),
    };

    /// <summary>True when both are the same number or the same text.</summary>
    public bool Equals(IntOrString other) => ToNode().Equals(other.ToNode());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToNode().GetHashCode();

    /// <summary>The number or the text.</summary>
    public override string ToString() => ToNode().ToString()!;

    /// <summary>True when both are the same number or the same text.</summary>
    public static bool operator ==(IntOrString left, IntOrString right) => left.Equals(right);

    /// <summary>True when the two differ.</summary>
    public static bool operator !=(IntOrString left, IntOrString right) => !left.Equals(right);
}
