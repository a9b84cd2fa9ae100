using KubeDsl.Generators.Models;

namespace KubeDsl.Import.Api;

/// <summary>
/// How a program names classes and enums: as short as its usings allow. A namespace of custom resources has a using where the program
/// needs it; of two types of one name neither is called by it alone.
/// </summary>
internal sealed class TypeNames
{
    private const string Plain = "KubeDsl";

    /// <summary>What programs call by its plain name, besides the classes and enums of built-in kinds.</summary>
    private static readonly HashSet<string> AlwaysPlain = new(
        ["Convert", "Cron", "CustomResource", "IEnumerable", "KubeObject", "ListNode", "ManifestsAttribute", "MapNode", "NullNode", "PodField", "Resource", "ResourceField", "System"],
        StringComparer.Ordinal);

    private readonly HashSet<string> opened;
    private readonly HashSet<string> ambiguous;
    private readonly HashSet<string> custom;

    private TypeNames(IReadOnlyList<string> usings, CustomClasses classes, IEnumerable<string> hidden)
    {
        Usings = usings;
        opened = new(usings, StringComparer.Ordinal);
        var names = usings.SelectMany(classes.NamesIn).ToArray();
        custom = new(names, StringComparer.Ordinal);
        ambiguous = new(hidden, StringComparer.Ordinal);
        ambiguous.UnionWith(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        ambiguous.UnionWith(custom.Where(name => BuiltInClasses.Default.HasType(name) || NamesInScope.Include(name)));
    }

    /// <summary>The namespaces of custom resources for which the program has a using, in order.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>The names for a program that describes built-in kinds only.</summary>
    public static TypeNames OfBuiltIn { get; } = new([], CustomClasses.None, []);

    /// <summary>The names for a program.</summary>
    /// <param name="classes">The classes of all custom resources.</param>
    /// <param name="used">The namespaces of those that the program describes.</param>
    /// <param name="hidden">Names that stand for something else in the program, such as its class.</param>
    public static TypeNames For(CustomClasses classes, IEnumerable<string> used, IEnumerable<string> hidden) => new(
        Opened([.. used.Distinct(StringComparer.Ordinal).Where(space => !classes.NamesIn(space).Any(name => name == "Manifests" || AlwaysPlain.Contains(name))).Order(StringComparer.Ordinal)]),
        classes,
        hidden);

    /// <summary>The name of a type in the program.</summary>
    public string Of(string space, string name) => space == Plain
        ? custom.Contains(name) ? $"{Plain}.{name}" : name
        : opened.Contains(space) && !ambiguous.Contains(name) ? name : $"{space}.{name}";

    // Another version of a kind, in the namespace below, would take the plain name from both.
    private static string[] Opened(string[] used) =>
        [.. used.Where(space => !used.Any(above => space.StartsWith(above + ".", StringComparison.Ordinal)))];

    /// <inheritdoc cref="Of(string, string)"/>
    public string Of(FluentType type) => Of(type.Namespace, type.Name);

    /// <summary>True when something in the program has this plain name, so that a class or a method must not.</summary>
    public bool AreTaken(string name) => AlwaysPlain.Contains(name) || custom.Contains(name) || BuiltInClasses.Default.HasType(name);
}
