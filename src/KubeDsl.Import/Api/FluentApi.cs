using System.Collections.Concurrent;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Parsing;
using KubeDsl.Schema;

namespace KubeDsl.Import.Api;

/// <summary>The fluent API by the names of Kubernetes: which class, which method, which member of an enum.</summary>
internal sealed class FluentApi
{
    private readonly Catalog catalog;
    private readonly CatalogModel model;
    private readonly ConcurrentDictionary<string, FluentClass> classes = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> schemaNames;
    private readonly Lazy<Dictionary<(string Enum, string Text), string>> members;

    private readonly Lazy<HashSet<string>> plainNames;

    private FluentApi(Catalog catalog)
    {
        this.catalog = catalog;
        model = new CatalogModel(catalog);
        schemaNames = new(() => SchemaNames(catalog));
        members = new(() => Members(model));
        plainNames = new(PlainNames);
    }

    /// <summary>The API of this version of KubeDsl.</summary>
    public static FluentApi Default { get; } = new(Catalog.Default);

    /// <summary>The class of a kind; null for a kind that has none.</summary>
    public FluentClass? FindKind(string apiVersion, string kind) =>
        catalog.FindKind(apiVersion, kind)?.Type is { } type && ClassOf(type.Name) is var found
        && found.Type.Kind is { } described && described.ApiVersion == apiVersion && described.Kind == kind ? found : null;

    /// <summary>The class of a schema type, such as <c>core.v1.PodSpec</c>.</summary>
    public FluentClass ClassOf(string schemaName) => classes.GetOrAdd(schemaName, name =>
        new FluentClass(model.FindType(name) ?? throw new ArgumentException($"There is no schema type '{name}'.", nameof(schemaName))));

    /// <summary>The class of a field's value.</summary>
    public FluentClass ClassOf(FluentValue value) => ClassOf(schemaNames.Value[value.CSharpType]);

    /// <summary>The member of an enum that stands for a text; null when there is none.</summary>
    public string? MemberOf(FluentValue value, string text) => members.Value.TryGetValue((value.CSharpType, text), out var member) ? member : null;

    /// <summary>True when a type of KubeDsl has this plain name.</summary>
    public bool HasType(string name) => plainNames.Value.Contains(name);

    private static Dictionary<string, string> SchemaNames(Catalog catalog)
    {
        var namespaces = new ApiNamespaces(catalog);
        return catalog.TypeNames.ToDictionary(namespaces.FullNameOf, name => name, StringComparer.Ordinal);
    }

    private HashSet<string> PlainNames() =>
    [
        "Convert", "CustomResource", "IEnumerable", "KubeObject", "ListNode", "MapNode", "NullNode", "PodField", "Resource", "ResourceField", "System",
        .. schemaNames.Value.Keys.Concat(model.Enums().Select(set => $"global::{set.Namespace}.{set.Name}"))
            .Where(name => name.LastIndexOf('.') == "global::KubeDsl".Length).Select(name => name["global::KubeDsl.".Length..]),
    ];

    private static Dictionary<(string Enum, string Text), string> Members(CatalogModel model)
    {
        var members = new Dictionary<(string Enum, string Text), string>();
        foreach (var set in model.Enums())
            foreach (var member in set.Members)
                members[($"global::{set.Namespace}.{set.Name}", member.Text)] = $"{TypeNames.Of(set.Namespace, set.Name)}.{member.Name}";
        return members;
    }
}
