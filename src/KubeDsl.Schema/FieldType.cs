namespace KubeDsl.Schema;

/// <summary>The type of a field, of a list's items, or of a map's values.</summary>
public sealed class FieldType : IEquatable<FieldType>
{
    private static readonly FieldType[] Scalars = CreateScalars();

    private FieldType(FieldTypeKind kind, FieldType? element, string? typeName)
    {
        Kind = kind;
        Element = element;
        TypeName = typeName;
    }

    /// <summary>The sort of value.</summary>
    public FieldTypeKind Kind { get; }

    /// <summary>The type of a list's items or a map's values; null for every other kind.</summary>
    public FieldType? Element { get; }

    /// <summary>
    /// For <see cref="FieldTypeKind.Object"/> the name that <see cref="Catalog.FindType"/> knows. For <see cref="FieldTypeKind.Json"/> the
    /// name that Kubernetes gives to the free-form value (<c>runtime.RawExtension</c>, <c>apiextensions.v1.JSONSchemaPropsOrBool</c>), or null;
    /// the catalogue has no type of that name. Null for every other kind.
    /// </summary>
    public string? TypeName { get; }

    /// <summary>The type of a kind of value that says everything by itself.</summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is an object, a list or a map.</exception>
    public static FieldType Of(FieldTypeKind kind) => kind is FieldTypeKind.Object or FieldTypeKind.List or FieldTypeKind.Map
        ? throw new ArgumentException($"The kind '{kind}' needs a type name or an element.", nameof(kind))
        : Scalars[(int)kind];

    /// <summary>An object with the fields of the named type.</summary>
    public static FieldType Object(string typeName) =>
        new(FieldTypeKind.Object, null, typeName ?? throw new ArgumentNullException(nameof(typeName)));

    /// <summary>A free-form value that has a name.</summary>
    public static FieldType Json(string typeName) =>
        new(FieldTypeKind.Json, null, typeName ?? throw new ArgumentNullException(nameof(typeName)));

    /// <summary>A list of <paramref name="element"/>.</summary>
    public static FieldType List(FieldType element) =>
        new(FieldTypeKind.List, element ?? throw new ArgumentNullException(nameof(element)), null);

    /// <summary>A map from text to <paramref name="element"/>.</summary>
    public static FieldType Map(FieldType element) =>
        new(FieldTypeKind.Map, element ?? throw new ArgumentNullException(nameof(element)), null);

    /// <inheritdoc/>
    public bool Equals(FieldType? other) =>
        other is not null && Kind == other.Kind && TypeName == other.TypeName && Equals(Element, other.Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldType);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = (int)Kind;
            hash = hash * 31 + (TypeName is null ? 0 : StringComparer.Ordinal.GetHashCode(TypeName));
            return hash * 31 + (Element?.GetHashCode() ?? 0);
        }
    }

    /// <summary>The type as the catalogue file writes it: <c>string</c>, <c>[]core.v1.Container</c>, <c>{}quantity</c>.</summary>
    public override string ToString() => Kind switch
    {
        FieldTypeKind.List => "[]" + Element,
        FieldTypeKind.Map => "{}" + Element,
        FieldTypeKind.Object => TypeName!,
        FieldTypeKind.Json when TypeName is not null => "json:" + TypeName,
        _ => Parsing.TypeWords.Of(Kind),
    };

    private static FieldType[] CreateScalars()
    {
        var scalars = new FieldType[(int)FieldTypeKind.Json + 1];
        for (var i = 0; i < scalars.Length; i++)
            scalars[i] = new FieldType((FieldTypeKind)i, null, null);
        return scalars;
    }
}
