using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>An object of a schema, as expressions see it.</summary>
internal sealed class SchemaType(SchemaNode schema) : CelObjectType(schema.Name)
{
    private static readonly CelObjectType Metadata = Of(
        "metadata",
        new CelField("name", CelType.String.WithMaxSize(TypeSizes.LongestName)),
        new CelField("generateName", CelType.String.WithMaxSize(TypeSizes.LongestName)));

    public override CelField? FindField(string name) =>
        PropertyNames.Unescape(name) is { } key && PropertyNames.Escape(key) == name ? FindKey(key) : null;

    public override CelField? FindKey(string key)
    {
        if (PropertyNames.Escape(key) is not { } name)
            return null;
        if (schema.IsResource)
        {
            if (key is "apiVersion" or "kind")
                return new CelField(name, key, CelType.String.WithMaxSize(TypeSizes.LongestName));
            if (key == "metadata")
                return new CelField(name, key, Metadata);
        }
        return schema.Property(key) is { } property && TypesOfSchemas.Of(property) is { } type ? new CelField(name, key, type) : null;
    }
}
