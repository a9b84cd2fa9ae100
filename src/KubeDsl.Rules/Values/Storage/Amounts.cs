using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>Quantities in a tree.</summary>
internal static class Amounts
{
    /// <summary>The quantity of a node; null when it is unknown or none. A null in a map of amounts is 0 for the server.</summary>
    public static Quantity? Of(ManifestNode? node) => node switch
    {
        NullNode => default(Quantity),
        IntegerNode number => new Quantity(number.Value),
        FloatNode number when Math.Abs(number.Value) < 1e18 => new Quantity((decimal)number.Value),
        StringNode text when Quantity.TryParse(text.Value.Trim(), out var quantity) => quantity,
        _ => null,
    };
}
