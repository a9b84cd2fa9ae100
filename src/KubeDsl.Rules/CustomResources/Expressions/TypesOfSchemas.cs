using KubeDsl.Cel.Checking;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>The types that expressions take the parts of a schema to have.</summary>
internal static class TypesOfSchemas
{
    /// <summary>The type; null for a part that no expression can see, because its type is not stated.</summary>
    public static CelType? Of(SchemaNode schema)
    {
        if (schema.IsIntOrString)
            return CelType.Dyn;
        return schema.Types switch
        {
            SchemaTypes.Object => OfObject(schema),
            SchemaTypes.Array => OfList(schema),
            SchemaTypes.String => OfText(schema),
            SchemaTypes.Boolean => CelType.Bool,
            SchemaTypes.Integer => CelType.Int,
            SchemaTypes.Number => CelType.Double,
            _ => null,
        };
    }

    private static CelType? OfObject(SchemaNode schema)
    {
        if (schema.AdditionalProperties is not { } values)
            return new SchemaType(schema);
        return Of(values) is { } type ? CelType.Map(CelType.String, type).WithMaxSize(TypeSizes.MostEntries(schema)) : null;
    }

    private static CelType? OfList(SchemaNode schema)
    {
        if (schema.Items is not { } items || Of(items) is not { } element)
            return null;
        var list = schema.ListType switch
        {
            "set" => CelType.SetList(element),
            "map" => CelType.MapList(element, [.. schema.MapKeys]),
            _ => CelType.List(element),
        };
        return list.WithMaxSize(TypeSizes.MostEntries(schema));
    }

    private static CelType OfText(SchemaNode schema) => schema.Format switch
    {
        "byte" => CelType.Bytes.WithMaxSize(TypeSizes.LongestText(schema)),
        "duration" => CelType.Duration.WithMaxSize(TypeSizes.LongestTime),
        "date" => CelType.Timestamp.WithMaxSize(TypeSizes.LongestDate),
        "date-time" => CelType.Timestamp.WithMaxSize(TypeSizes.LongestTime),
        _ => CelType.String.WithMaxSize(TypeSizes.LongestText(schema)),
    };
}
