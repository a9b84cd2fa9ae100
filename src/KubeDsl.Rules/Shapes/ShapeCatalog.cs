using System.Collections.Concurrent;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Shapes;

/// <summary>The shapes of all types, made on first use.</summary>
internal sealed class ShapeCatalog(Catalog catalog)
{
    private readonly ConcurrentDictionary<string, Shape?> shapes = new(StringComparer.Ordinal);

    public static ShapeCatalog Default { get; } = new(Catalog.Default);

    public Catalog Catalog { get; } = catalog;

    public Shape? Find(string typeName) =>
        shapes.TryGetValue(typeName, out var found) ? found : shapes.GetOrAdd(typeName, Make(typeName));

    private Shape? Make(string typeName) => Catalog.FindType(typeName) is { } type ? new Shape(this, type) : null;
}
