using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Constraints;

/// <summary>The constraints of all types.</summary>
public sealed class ConstraintSet
{
    private static readonly Lazy<ConstraintSet> LazyDefault = new(() => Parse(EmbeddedText.Read("constraints.txt") ?? ""));

    private readonly LinesByType<Constraint> lines;

    private ConstraintSet(LinesByType<Constraint> lines) => this.lines = lines;

    /// <summary>The constraints that come with this assembly.</summary>
    public static ConstraintSet Default => LazyDefault.Value;

    /// <summary>All constraints in the order of the file.</summary>
    public IReadOnlyList<Constraint> All => lines.All;

    /// <summary>The constraints that start at a type.</summary>
    public IReadOnlyList<Constraint> Of(string typeName) => lines.Of(typeName);

    /// <summary>Reads the text of a constraints file.</summary>
    /// <exception cref="FormatException">A line is not as the head of the file describes it.</exception>
    public static ConstraintSet Parse(string text) => new(LinesByType<Constraint>.Parse(text, ConstraintLine.Parse, line => line.TypeName));

    /// <summary>The type of the place that <paramref name="constraint"/> leads to, or null when the catalogue has no such place.</summary>
    public static FieldType? TypeOf(Constraint constraint, Catalog catalog) =>
        TypePath.Resolve(constraint.TypeName, constraint.Steps, catalog);
}
