using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Defaults;

/// <summary>The defaults of all types.</summary>
public sealed class DefaultSet
{
    private static readonly Lazy<DefaultSet> LazyDefault = new(() => Parse(EmbeddedText.Read("defaults.txt") ?? ""));

    private readonly Dictionary<string, List<FieldDefault>> byType = new(StringComparer.Ordinal);
    private readonly List<FieldDefault> all = [];

    private DefaultSet()
    {
    }

    /// <summary>The defaults that come with this assembly.</summary>
    public static DefaultSet Default => LazyDefault.Value;

    /// <summary>All lines in the order of the file.</summary>
    public IReadOnlyList<FieldDefault> All => all;

    /// <summary>The lines that start at a type, in the order in which they apply.</summary>
    public IReadOnlyList<FieldDefault> Of(string typeName) => byType.TryGetValue(typeName, out var found) ? found : [];

    /// <summary>Reads the text of a defaults file.</summary>
    /// <exception cref="FormatException">A line is not as the head of the file describes it.</exception>
    public static DefaultSet Parse(string text)
    {
        var set = new DefaultSet();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            var found = DefaultLine.Parse(trimmed, number);
            set.all.Add(found);
            if (!set.byType.TryGetValue(found.TypeName, out var list))
                set.byType.Add(found.TypeName, list = []);
            list.Add(found);
        }
        return set;
    }

    /// <summary>The type of the place that <paramref name="line"/> leads to, or null when the catalogue has no such place.</summary>
    public static FieldType? TypeOf(FieldDefault line, Catalog catalog) => TypePath.Resolve(line.TypeName, line.Steps, catalog);
}
