using KubeDsl.Schema;

namespace KubeDsl.Fakes.Shapes;

/// <summary>The shape of a value of a built-in kind, from the catalogue.</summary>
internal sealed class CatalogShape(Catalog catalog, FieldType type, FieldInfo? declaration) : Shape
{
    private readonly TypeInfo? declared = type.Kind == FieldTypeKind.Object ? catalog.FindType(type.TypeName!) : null;

    /// <summary>The shape of objects of a kind.</summary>
    public static Shape Of(KindInfo kind) => kind.Type is { } declared ? new CatalogShape(Catalog.Default, FieldType.Object(declared.Name), null) : Any;

    /// <summary>The shape of <c>metadata</c> in every kind.</summary>
    public static Shape Metadata { get; } = Of(Catalog.Default.FindKind("v1", "ConfigMap")!).Field("metadata")!;

    public override ShapeKind Kind => type.Kind switch
    {
        FieldTypeKind.Object => declared is null || declared.Fields.Count == 0 ? ShapeKind.Any : ShapeKind.Struct,
        FieldTypeKind.List => ShapeKind.List,
        FieldTypeKind.Map => ShapeKind.Map,
        FieldTypeKind.Json => ShapeKind.Any,
        _ => ShapeKind.Scalar,
    };

    public override string ScalarType => type.Kind switch
    {
        FieldTypeKind.Int32 or FieldTypeKind.Int64 or FieldTypeKind.Number => "numeric",
        FieldTypeKind.Boolean => "boolean",
        FieldTypeKind.Quantity or FieldTypeKind.IntOrString => "",
        _ => "string",
    };

    public override bool IsAtomic => declaration?.IsAtomicMap == true || declared?.IsAtomicMap == true;

    public override ListMerging Merging => declaration?.ListKind switch
    {
        ListKind.Map => ListMerging.ByKey,
        ListKind.Set => ListMerging.Set,
        _ => ListMerging.Atomic,
    };

    public override IReadOnlyList<string> Keys => declaration?.MapKeys ?? [];

    public override Shape? Field(string name) => Kind switch
    {
        ShapeKind.Struct => declared!.FindField(name) is { } found ? new CatalogShape(catalog, found.Type, found) : null,
        ShapeKind.Map => new CatalogShape(catalog, type.Element!, null),
        _ => Any,
    };

    public override Shape Element => type.Kind == FieldTypeKind.List ? new CatalogShape(catalog, type.Element!, null) : Any;

    /// <summary>The name of the type that declares the fields; null for other values.</summary>
    public string? TypeName => declared?.Name;

    /// <summary>The values that the field allows; empty for any.</summary>
    public IReadOnlyList<string> AllowedValues => declaration is null ? [] : [.. declaration.EnumValues.Select(value => value.Value)];
}
