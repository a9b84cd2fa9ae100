using KubeDsl.Schema;

namespace KubeDsl.Rules.Shapes;

/// <summary>The type of a field, with the shape of its objects at hand.</summary>
internal sealed class ShapeType
{
    private readonly ShapeCatalog catalog;
    private Shape? shape;

    public ShapeType(ShapeCatalog catalog, FieldType type)
    {
        this.catalog = catalog;
        Kind = type.Kind;
        TypeName = type.TypeName;
        Element = type.Element is null ? null : new ShapeType(catalog, type.Element);
    }

    public FieldTypeKind Kind { get; }

    public string? TypeName { get; }

    public ShapeType? Element { get; }

    /// <summary>The shape of an object; null for every other kind, and for types that the catalogue does not hold.</summary>
    public Shape? Shape => Kind != FieldTypeKind.Object ? null : shape ??= catalog.Find(TypeName!);
}
