namespace KubeDsl.Schema;

/// <summary>The sorts of value a field takes.</summary>
public enum FieldTypeKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number of 32 bits, signed.</summary>
    Int32,

    /// <summary>A whole number of 64 bits, signed.</summary>
    Int64,

    /// <summary>A floating-point number of 64 bits.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Bytes, written in base64.</summary>
    Bytes,

    /// <summary>A resource quantity such as <c>500m</c> or <c>10Gi</c>; text or a number.</summary>
    Quantity,

    /// <summary>A whole number of 32 bits, or text (a port by name, a percentage).</summary>
    IntOrString,

    /// <summary>A time in RFC 3339 form, to the second.</summary>
    Time,

    /// <summary>A time in RFC 3339 form, to the microsecond.</summary>
    MicroTime,

    /// <summary>A duration such as <c>1h30m</c>.</summary>
    Duration,

    /// <summary>Free-form: any JSON value that the place allows. See <see cref="FieldType.TypeName"/>.</summary>
    Json,

    /// <summary>An object with the fields of a type of the catalogue. See <see cref="FieldType.TypeName"/>.</summary>
    Object,

    /// <summary>A list. See <see cref="FieldType.Element"/>.</summary>
    List,

    /// <summary>A map from text to values. See <see cref="FieldType.Element"/>.</summary>
    Map,
}
