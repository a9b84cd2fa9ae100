using KubeDsl.Manifests.Formats;

namespace KubeDsl.Manifests.Recipes;

/// <summary>How the values of C# are written as scalars.</summary>
public static class ScalarRecipes
{
    /// <summary>A text or a whole number, as it is.</summary>
    public static ManifestNode AsIs(ManifestNode? value) => value ?? UnknownNode.Instance;

    /// <summary>A number; a whole one is written without a fraction.</summary>
    public static ManifestNode Number(ManifestNode? value) => value switch
    {
        null => UnknownNode.Instance,
        FloatNode { Value: var number } when number == Math.Truncate(number) && Math.Abs(number) < 1L << 53 => new IntegerNode((long)number, value.Origin),
        _ => value,
    };

    /// <summary>A span of time given in ticks of 100 nanoseconds, in the largest units that fit.</summary>
    public static ManifestNode Duration(ManifestNode? ticks) => ticks is IntegerNode number
        ? new StringNode(GoDurationFormat.Format(number.Value * 100))
        : UnknownNode.Instance;
}
