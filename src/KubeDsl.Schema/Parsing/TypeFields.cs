namespace KubeDsl.Schema.Parsing;

/// <summary>The fields of one type, read from its lines in the catalogue file.</summary>
internal sealed class TypeFields
{
    private readonly FieldInfo[] fields;

    private TypeFields(FieldInfo[] fields) => this.fields = fields;

    public IReadOnlyList<FieldInfo> All => fields;

    public static TypeFields Parse(TypeInfo type, CatalogSource source, int start)
    {
        var scope = type.Name.Substring(0, Math.Max(0, type.Name.LastIndexOf('.')));
        var fields = new List<FieldInfo>();
        while (start < source.Length && source[start] == ' ')
        {
            var end = source.EndOfLine(start);
            fields.Add(FieldLine.Parse(type, scope, source.Substring(start + 1, end)));
            start = end + 1;
        }
        return new TypeFields([.. fields]);
    }

    /// <summary>The field of that name, or null. No type has so many fields that an index would pay for itself.</summary>
    public FieldInfo? Find(string name)
    {
        foreach (var field in fields)
            if (field.Name == name)
                return field;
        return null;
    }
}
