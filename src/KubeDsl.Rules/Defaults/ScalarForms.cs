using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults;

/// <summary>The form in which a server keeps a scalar.</summary>
internal static class ScalarForms
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>The scalar in its canonical form; the same node when it has that form, or is no value of the type.</summary>
    public static ScalarNode Of(ScalarNode node, FieldTypeKind kind) => kind switch
    {
        FieldTypeKind.Quantity => OfQuantity(node, isOfResource: false),
        FieldTypeKind.Int32 or FieldTypeKind.Int64 => OfInteger(node),
        FieldTypeKind.Bytes when node is StringNode text => Changed(text, text.Value.Replace("\r", "").Replace("\n", "")),
        FieldTypeKind.Time when node is StringNode text => OfTime(text, Seconds),
        FieldTypeKind.MicroTime when node is StringNode text => OfTime(text, Microseconds),
        _ => node,
    };

    /// <summary>The amount of a resource: a quantity that is a multiple of a thousandth.</summary>
    public static ScalarNode OfResource(ScalarNode node) => OfQuantity(node, isOfResource: true);

    private static ScalarNode OfQuantity(ScalarNode node, bool isOfResource)
    {
        var written = node switch
        {
            StringNode text => text.Value.Trim(),
            IntegerNode number => number.ToString(),
            FloatNode number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        var canonical = written is null ? null : CanonicalQuantity.Of(written, isOfResource);
        return canonical is null || (node is StringNode same && same.Value == canonical) ? node : new StringNode(canonical, node.Origin);
    }

    private static ScalarNode OfInteger(ScalarNode node) =>
        node is FloatNode { Value: > -9e15 and < 9e15 } number && Math.Floor(number.Value) == number.Value
            ? new IntegerNode((long)number.Value, node.Origin)
            : node;

    private static StringNode OfTime(StringNode node, string format) =>
        DateTimeOffset.TryParse(node.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Changed(node, time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture))
            : node;

    private static StringNode Changed(StringNode node, string text) => text == node.Value ? node : new StringNode(text, node.Origin);
}
