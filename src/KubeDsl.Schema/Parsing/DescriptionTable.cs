namespace KubeDsl.Schema.Parsing;

/// <summary>
/// What types and fields are, by name. A line is a name, a tab and the text; the name is a type or <c>type.field</c>, where the type has its full
/// name or the last part of it, or <c>*.field</c>. The most exact name wins. Lines that start with # are comments.
/// </summary>
internal sealed class DescriptionTable
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private DescriptionTable()
    {
    }

    public static DescriptionTable Parse(string text)
    {
        var table = new DescriptionTable();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var tab = text.IndexOf('\t', start, end - start);
            if (tab > start && text[start] != '#')
                table.texts[text.Substring(start, tab - start)] = text.Substring(tab + 1, end - tab - 1).Trim();
            start = end + 1;
        }
        return table;
    }

    public string? OfType(TypeInfo type) => Find(type.Name) ?? Find(type.ShortName);

    public string? OfField(FieldInfo field)
    {
        var suffix = "." + field.Name;
        return Find(field.DeclaringType.Name + suffix) ?? Find(field.DeclaringType.ShortName + suffix) ?? Find("*" + suffix);
    }

    private string? Find(string name) => texts.TryGetValue(name, out var text) ? text : null;
}
