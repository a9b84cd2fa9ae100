using System.Text;

namespace KubeDsl.Cel.Checking;

/// <summary>A type that the checker knows. Types are immutable and may be shared.</summary>
public class CelType
{
    private protected CelType(CelTypeKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Parameters = parameters;
    }

    /// <summary>Any value; nothing about it is checked before it is evaluated.</summary>
    public static CelType Dyn { get; } = new(CelTypeKind.Dyn, "dyn");

    /// <summary>The type of <c>null</c>.</summary>
    public static CelType Null { get; } = new(CelTypeKind.Null, "null");

    /// <summary>A boolean.</summary>
    public static CelType Bool { get; } = new(CelTypeKind.Bool, "bool");

    /// <summary>A signed whole number of 64 bits.</summary>
    public static CelType Int { get; } = new(CelTypeKind.Int, "int");

    /// <summary>An unsigned whole number of 64 bits.</summary>
    public static CelType Uint { get; } = new(CelTypeKind.Uint, "uint");

    /// <summary>A floating-point number of 64 bits.</summary>
    public static CelType Double { get; } = new(CelTypeKind.Double, "double");

    /// <summary>A text.</summary>
    public static CelType String { get; } = new(CelTypeKind.String, "string");

    /// <summary>A sequence of bytes.</summary>
    public static CelType Bytes { get; } = new(CelTypeKind.Bytes, "bytes");

    /// <summary>A span of time.</summary>
    public static CelType Duration { get; } = new(CelTypeKind.Duration, "duration");

    /// <summary>A point in time.</summary>
    public static CelType Timestamp { get; } = new(CelTypeKind.Timestamp, "timestamp");

    /// <summary>The type of types.</summary>
    public static CelType Type { get; } = new(CelTypeKind.Type, "type");

    internal static CelType Error { get; } = new(CelTypeKind.Error, "!error!");

    internal static CelType DynList { get; } = List(Dyn);

    internal static CelType DynMap { get; } = Map(Dyn, Dyn);

    /// <summary>The sort of type.</summary>
    public CelTypeKind Kind { get; }

    /// <summary>The type's name without its parameters.</summary>
    public string Name { get; }

    /// <summary>The element type of a list, key and value type of a map, the value's type of an optional.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>How lists of this type are compared and joined; <see cref="CelListKind.Atomic"/> for all that are no list.</summary>
    public CelListKind ListKind { get; private protected init; }

    /// <summary>The keys of a <see cref="CelListKind.Map"/> list: keys of the manifest's maps, not escaped.</summary>
    public IReadOnlyList<string> ListKeys { get; private protected init; } = [];

    /// <summary>
    /// The most characters (in bytes), elements or entries that a value can have by its schema; null when the schema sets no
    /// bound. Only the estimate of costs looks at it.
    /// </summary>
    public long? MaxSize { get; private protected init; }

    /// <summary>This type with the bound <paramref name="maxSize"/>: for strings, bytes, lists and maps.</summary>
    public CelType WithMaxSize(long maxSize) =>
        new(Kind, Name, [.. Parameters]) { ListKind = ListKind, ListKeys = ListKeys, MaxSize = maxSize };

    /// <summary>True for an optional value.</summary>
    public bool IsOptional => Kind == CelTypeKind.Opaque && Name == OptionalName;

    internal const string OptionalName = "optional_type";

    /// <summary>A list of <paramref name="element"/>.</summary>
    public static CelType List(CelType element) => new(CelTypeKind.List, "list", element);

    /// <summary>A list in which each element stands once and the order does not count.</summary>
    public static CelType SetList(CelType element) => new(CelTypeKind.List, "list", element) { ListKind = CelListKind.Set };

    /// <summary>A list of objects that are told apart by <paramref name="keys"/>; the order does not count.</summary>
    public static CelType MapList(CelType element, params string[] keys) =>
        new(CelTypeKind.List, "list", element) { ListKind = CelListKind.Map, ListKeys = keys };

    /// <summary>A map from <paramref name="key"/> to <paramref name="value"/>.</summary>
    public static CelType Map(CelType key, CelType value) => new(CelTypeKind.Map, "map", key, value);

    /// <summary>A value that may be absent.</summary>
    public static CelType Optional(CelType value) => new(CelTypeKind.Opaque, OptionalName, value);

    /// <summary>A type known by its name only.</summary>
    public static CelType Opaque(string name, params CelType[] parameters) => new(CelTypeKind.Opaque, name, parameters);

    internal static CelType TypeOf(CelType type) => new(CelTypeKind.Type, "type", type);

    internal static CelType Parameter(string name) => new(CelTypeKind.Parameter, name);

    internal CelType WithParameters(CelType[] parameters) =>
        new(Kind, Name, parameters) { ListKind = ListKind, ListKeys = ListKeys, MaxSize = MaxSize };

    /// <summary>The name that <c>type(x)</c> shows: <c>null_type</c>, <c>google.protobuf.Timestamp</c>, <c>list</c> and so on.</summary>
    public string RuntimeName => Kind switch
    {
        CelTypeKind.Null => "null_type",
        CelTypeKind.Duration => "google.protobuf.Duration",
        CelTypeKind.Timestamp => "google.protobuf.Timestamp",
        _ => Name,
    };

    /// <summary>True when both are the same type, whatever their type parameters are called.</summary>
    internal bool IsEquivalentTo(CelType other) => Same(other, exact: false);

    internal bool IsExactly(CelType other) => Same(other, exact: true);

    private bool Same(CelType other, bool exact)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Kind != other.Kind || Parameters.Count != other.Parameters.Count)
            return false;
        if ((exact || Kind != CelTypeKind.Parameter) && Name != other.Name)
            return false;

        for (var i = 0; i < Parameters.Count; i++)
            if (!Parameters[i].Same(other.Parameters[i], exact))
                return false;
        return true;
    }

    /// <summary>The type as messages show it, such as <c>map(string, int)</c>.</summary>
    public override string ToString()
    {
        if (Parameters.Count == 0)
            return Name;

        var text = new StringBuilder(Name).Append('(');
        for (var i = 0; i < Parameters.Count; i++)
            text.Append(i == 0 ? "" : ", ").Append(Parameters[i]);
        return text.Append(')').ToString();
    }
}
