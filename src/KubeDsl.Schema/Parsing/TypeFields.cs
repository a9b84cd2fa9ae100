namespace KubeDsl.Schema.Parsing;

/// <summary>The fields of one type, read from its lines in the catalogue file.</summary>
internal sealed class TypeFields
{
    private readonly FieldInfo[] fields;

    private TypeFields(FieldInfo[] fields) => this.fields = fields;

    public IReadOnlyList<FieldInfo> All => fields;

    public static TypeFields Parse(TypeInfo type, string text, int start)
    {
        var scope = type.Name.Substring(0, Math.Max(0, type.Name.LastIndexOf('.')));
        var fields = new List<FieldInfo>();
        while (start < text.Length && text[start] == ' ')
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            fields.Add(FieldLine.Parse(type, scope, text.Substring(start + 1, end - start - 1)));
            start = end + 1;
        }
        return new TypeFields([.. fields]);
    }

    public FieldInfo? Find(string name)
    {
        // The file is sorted by name, so a binary search needs no index of its own.
        int low = 0, high = fields.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(fields[middle].Name, name);
            if (order == 0)
                return fields[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }
}
