using KubeDsl.Generators.Models;
using KubeDsl.Generators.Models.CustomResources;

namespace KubeDsl.Import.Api;

/// <summary>The classes that the generator makes of definitions of custom resources.</summary>
internal sealed class CustomClasses
{
    private readonly Dictionary<string, FluentClass> classes;
    private readonly Dictionary<(string ApiVersion, string Kind), FluentClass> kinds;
    private readonly ILookup<string, string> names;

    public CustomClasses(IReadOnlyList<CrdKind> all)
    {
        var made = all.SelectMany(kind => kind.Types.Select(type => new FluentClass(type, kind.Name))).ToArray();
        classes = made.DistinctBy(fluent => FullName(fluent.Type)).ToDictionary(fluent => FullName(fluent.Type), StringComparer.Ordinal);
        kinds = made.Where(fluent => fluent.Type.Kind is not null).DistinctBy(fluent => fluent.Type.Kind).ToDictionary(fluent => (fluent.Type.Kind!.ApiVersion, fluent.Type.Kind.Kind));
        var sets = all.SelectMany(kind => kind.Enums).DistinctBy(set => (set.Namespace, set.Name)).ToArray();
        Enums = new EnumIndex(sets);
        names = made.Select(fluent => (fluent.Type.Namespace, fluent.Type.Name))
            .Concat(sets.Select(set => (set.Namespace, set.Name)))
            .ToLookup(item => item.Namespace, item => item.Name, StringComparer.Ordinal);
    }

    public static CustomClasses None { get; } = new([]);

    public EnumIndex Enums { get; }

    /// <summary>The class of a kind; null for a kind that has none.</summary>
    public FluentClass? FindKind(string apiVersion, string kind) => kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>The class of a field's value; null when it is none of these.</summary>
    public FluentClass? Find(FluentValue value) => classes.GetValueOrDefault(value.CSharpType);

    /// <summary>The names of all classes and enums in a namespace.</summary>
    public IEnumerable<string> NamesIn(string space) => names[space];

    private static string FullName(FluentType type) => $"global::{type.Namespace}.{type.Name}";
}
