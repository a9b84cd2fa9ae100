using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Defaults;

/// <summary>The defaults of all types.</summary>
public sealed class DefaultSet
{
    private static readonly Lazy<DefaultSet> LazyDefault = new(() => Parse(EmbeddedText.Read("defaults.txt") ?? ""));

    private readonly LinesByType<FieldDefault> lines;

    private DefaultSet(LinesByType<FieldDefault> lines) => this.lines = lines;

    /// <summary>The defaults that come with this assembly.</summary>
    public static DefaultSet Default => LazyDefault.Value;

    /// <summary>All lines in the order of the file.</summary>
    public IReadOnlyList<FieldDefault> All => lines.All;

    /// <summary>The lines that start at a type, in the order in which they apply.</summary>
    public IReadOnlyList<FieldDefault> Of(string typeName) => lines.Of(typeName);

    /// <summary>Reads the text of a defaults file.</summary>
    /// <exception cref="FormatException">A line is not as the head of the file describes it.</exception>
    public static DefaultSet Parse(string text) => new(LinesByType<FieldDefault>.Parse(text, DefaultLine.Parse, line => line.TypeName));

    /// <summary>The type of the place that <paramref name="line"/> leads to, or null when the catalogue has no such place.</summary>
    public static FieldType? TypeOf(FieldDefault line, Catalog catalog) => TypePath.Resolve(line.TypeName, line.Steps, catalog);
}
