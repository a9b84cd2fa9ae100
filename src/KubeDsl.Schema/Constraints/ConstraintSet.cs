using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Constraints;

/// <summary>The constraints of all types.</summary>
public sealed class ConstraintSet
{
    private static readonly Lazy<ConstraintSet> LazyDefault = new(() => Parse(EmbeddedText.Read("constraints.txt") ?? ""));

    private readonly Dictionary<string, List<Constraint>> byType = new(StringComparer.Ordinal);
    private readonly List<Constraint> all = [];

    private ConstraintSet()
    {
    }

    /// <summary>The constraints that come with this assembly.</summary>
    public static ConstraintSet Default => LazyDefault.Value;

    /// <summary>All constraints in the order of the file.</summary>
    public IReadOnlyList<Constraint> All => all;

    /// <summary>The constraints that start at a type.</summary>
    public IReadOnlyList<Constraint> Of(string typeName) => byType.TryGetValue(typeName, out var found) ? found : [];

    /// <summary>Reads the text of a constraints file.</summary>
    /// <exception cref="FormatException">A line is not as the head of the file describes it.</exception>
    public static ConstraintSet Parse(string text)
    {
        var set = new ConstraintSet();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            var constraint = ConstraintLine.Parse(trimmed, number);
            set.all.Add(constraint);
            if (!set.byType.TryGetValue(constraint.TypeName, out var list))
                set.byType.Add(constraint.TypeName, list = []);
            list.Add(constraint);
        }
        return set;
    }

    /// <summary>The type of the place that <paramref name="constraint"/> leads to, or null when the catalogue has no such place.</summary>
    public static FieldType? TypeOf(Constraint constraint, Catalog catalog) =>
        TypePath.Resolve(constraint.TypeName, constraint.Steps, catalog);
}
