using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.CustomResources.Validation.Formats;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether a value has the type that a schema states.</summary>
internal static class TypeCheck
{
    // Beyond, a floating-point number does not tell whole numbers apart.
    private const double LargestWhole = 9007199254740991;

    public static bool Fits(ManifestNode node, SchemaNode schema)
    {
        var types = schema.Types;
        if (types == SchemaTypes.Any)
            return true;
        return node switch
        {
            StringNode => Has(types, SchemaTypes.String),
            MapNode => Has(types, SchemaTypes.Object),
            // The server leaves the type of a text with a format to the format, which looks at texts only.
            ListNode => Has(types, SchemaTypes.Array) || (types == SchemaTypes.String && schema.Format is { } format && SchemaFormats.Find(format) is not null),
            BooleanNode => Has(types, SchemaTypes.Boolean),
            IntegerNode => Has(types, SchemaTypes.Integer | SchemaTypes.Number),
            FloatNode number => Has(types, SchemaTypes.Number) || (Has(types, SchemaTypes.Integer) && IsWhole(number.Value)),
            _ => true,
        };
    }

    public static string Remedy(ManifestNode node, SchemaTypes types) => types switch
    {
        SchemaTypes.String when node is ScalarNode and not NullNode => $"Put it in quotes: \"{node}\".",
        SchemaTypes.Boolean => "Write true or false, without quotes.",
        SchemaTypes.Integer or SchemaTypes.Number when node is StringNode => "Write the number without quotes.",
        _ => $"Write {TypeWords.Describe(types)} there.",
    };

    public static bool IsWhole(double value) => Math.Abs(value) <= LargestWhole && Math.Floor(value) == value;

    private static bool Has(SchemaTypes types, SchemaTypes wanted) => (types & wanted) != 0;
}
