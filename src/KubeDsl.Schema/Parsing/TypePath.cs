namespace KubeDsl.Schema.Parsing;

/// <summary>A type of the catalogue and the way from it to a field, as the data files write it: <c>core.v1.PodSpec.hostAliases[].ip</c>.</summary>
internal static class TypePath
{
    /// <summary>The step into every item of a list.</summary>
    public const string Items = "[]";

    /// <summary>Reads a path; null when it does not start with the name of a type.</summary>
    public static (string TypeName, IReadOnlyList<string> Steps)? Parse(string path)
    {
        // The name of a type is group, version and kind; a path goes on from there.
        var parts = path.Split('.');
        if (parts.Length < 3)
            return null;

        var steps = new List<string>();
        for (var i = 3; i < parts.Length; i++)
        {
            var part = parts[i];
            var lists = 0;
            while (part.EndsWith(Items, StringComparison.Ordinal))
            {
                part = part.Substring(0, part.Length - Items.Length);
                lists++;
            }
            steps.Add(part);
            for (; lists > 0; lists--)
                steps.Add(Items);
        }
        return (string.Join(".", parts, 0, 3), steps);
    }

    /// <summary>The path as <see cref="Parse"/> reads it.</summary>
    public static string Write(string typeName, IReadOnlyList<string> steps)
    {
        var text = typeName;
        foreach (var step in steps)
            text += step == Items ? step : "." + step;
        return text;
    }

    /// <summary>The type of the place that the path leads to, or null when the catalogue has no such place.</summary>
    public static FieldType? Resolve(string typeName, IReadOnlyList<string> steps, Catalog catalog)
    {
        var type = catalog.FindType(typeName) is null ? null : FieldType.Object(typeName);
        foreach (var step in steps)
        {
            type = step == Items
                ? type is { Kind: FieldTypeKind.List } ? type.Element : null
                : type is { Kind: FieldTypeKind.Object, TypeName: { } name } ? catalog.FindType(name)?.FindField(step)?.Type : null;
            if (type is null)
                return null;
        }
        return type;
    }
}
