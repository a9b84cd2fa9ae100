namespace KubeDsl.Cel.Checking;

/// <summary>The sorts of static type.</summary>
public enum CelTypeKind
{
    /// <summary>Any value: what it is shows when the expression is evaluated.</summary>
    Dyn,

    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A signed whole number of 64 bits.</summary>
    Int,

    /// <summary>An unsigned whole number of 64 bits.</summary>
    Uint,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A text.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A span of time, in nanoseconds.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A list of one element type.</summary>
    List,

    /// <summary>A map of one key and one value type.</summary>
    Map,

    /// <summary>An object with declared fields, see <see cref="CelObjectType"/>.</summary>
    Object,

    /// <summary>A type known by its name only: optional values, quantities, addresses and so on.</summary>
    Opaque,

    /// <summary>The type of types.</summary>
    Type,

    /// <summary>A stand-in for a type in a function's declaration.</summary>
    Parameter,

    /// <summary>The type of an expression that was found to be wrong.</summary>
    Error,
}
