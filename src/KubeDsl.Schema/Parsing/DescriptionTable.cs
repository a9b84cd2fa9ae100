namespace KubeDsl.Schema.Parsing;

/// <summary>Reads descriptions: a line is <c>type</c> or <c>type.field</c>, a tab, and the text. Lines that start with # are comments.</summary>
internal static class DescriptionTable
{
    public static Dictionary<string, string> Parse(string text)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var tab = line.IndexOf('\t');
            if (tab > 0 && line[0] != '#')
                descriptions[line.Substring(0, tab)] = line.Substring(tab + 1).Trim();
        }
        return descriptions;
    }
}
