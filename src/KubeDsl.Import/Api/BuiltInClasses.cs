using System.Collections.Concurrent;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Parsing;
using KubeDsl.Schema;

namespace KubeDsl.Import.Api;

/// <summary>The classes of the built-in kinds and their parts.</summary>
internal sealed class BuiltInClasses
{
    private readonly Catalog catalog;
    private readonly CatalogModel model;
    private readonly ConcurrentDictionary<string, FluentClass> classes = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> schemaNames;
    private readonly Lazy<EnumIndex> enums;
    private readonly Lazy<HashSet<string>> plainNames;

    private BuiltInClasses(Catalog catalog)
    {
        this.catalog = catalog;
        model = new CatalogModel(catalog);
        schemaNames = new(() => SchemaNames(catalog));
        enums = new(() => new EnumIndex(model.Enums()));
        plainNames = new(PlainNames);
    }

    /// <summary>Those of this version of KubeDsl.</summary>
    public static BuiltInClasses Default { get; } = new(Catalog.Default);

    public EnumIndex Enums => enums.Value;

    /// <summary>The class of a kind; null for a kind that has none.</summary>
    public FluentClass? FindKind(string apiVersion, string kind) =>
        catalog.FindKind(apiVersion, kind)?.Type is { } type && ClassOf(type.Name) is var found
        && found.Type.Kind is { } described && described.ApiVersion == apiVersion && described.Kind == kind ? found : null;

    /// <summary>The class of a schema type, such as <c>core.v1.PodSpec</c>.</summary>
    public FluentClass ClassOf(string schemaName) => classes.GetOrAdd(schemaName, name =>
        new FluentClass(model.FindType(name) ?? throw new ArgumentException($"There is no schema type '{name}'.", nameof(schemaName))));

    /// <summary>The class of a field's value.</summary>
    public FluentClass ClassOf(FluentValue value) => ClassOf(schemaNames.Value[value.CSharpType]);

    /// <summary>True when a class or enum of the namespace <c>KubeDsl</c> has this name.</summary>
    public bool HasType(string name) => plainNames.Value.Contains(name);

    private static Dictionary<string, string> SchemaNames(Catalog catalog)
    {
        var namespaces = new ApiNamespaces(catalog);
        return catalog.TypeNames.ToDictionary(namespaces.FullNameOf, name => name, StringComparer.Ordinal);
    }

    private HashSet<string> PlainNames() =>
    [
        .. schemaNames.Value.Keys.Concat(model.Enums().Select(set => $"global::{set.Namespace}.{set.Name}"))
            .Where(name => name.LastIndexOf('.') == "global::KubeDsl".Length).Select(name => name["global::KubeDsl.".Length..]),
    ];
}
