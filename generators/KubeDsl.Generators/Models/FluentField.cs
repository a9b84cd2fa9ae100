namespace KubeDsl.Generators.Models;

/// <summary>A field that a class of the fluent API has methods for.</summary>
/// <param name="At">The maps between the object and the field, dotted; empty for a field of the object itself.</param>
/// <param name="Name">The name in the manifest.</param>
/// <param name="Method">The name of the method that sets it.</param>
/// <param name="Getter">The name of the method that reads it.</param>
/// <param name="Adder">The name of the method that adds to it; null for a single value.</param>
/// <param name="Shape">One value, a list, or a map.</param>
/// <param name="Value">The type of the value, of the list's items or of the map's values.</param>
/// <param name="KeyField">For a list of objects that are told apart by one string field: that field.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Remarks">Bounds, default, versions and reference, in one line.</param>
public sealed record FluentField(
    string At,
    string Name,
    string Method,
    string Getter,
    string? Adder,
    FluentShape Shape,
    FluentValue Value,
    string? KeyField,
    string Summary,
    string Remarks)
{
    private static readonly char[] NeedsBrackets = ['.', '/', '[', ']', ' '];

    /// <summary>What else there is to know; stands only with the method that sets the field. Default: nothing.</summary>
    public string Details { get; init; } = "";

    /// <summary>The path from the object on, as <c>FieldPath</c> reads it.</summary>
    public string Path => Name.Length == 0 || Name.IndexOfAny(NeedsBrackets) >= 0 || char.IsDigit(Name[0])
        ? $"{At}[{Name}]"
        : At.Length == 0 ? Name : At + "." + Name;
}

/// <summary>How many values a field holds.</summary>
public enum FluentShape
{
    /// <summary>One value.</summary>
    Single,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by string keys.</summary>
    Map,
}

/// <summary>The type of a value.</summary>
/// <param name="Kind">How it is written and read.</param>
/// <param name="CSharpType">The C# type, fully qualified, without nullability.</param>
public sealed record FluentValue(FluentValueKind Kind, string CSharpType)
{
    /// <summary>Name of the class that holds the texts of an enum.</summary>
    public string EnumTexts => CSharpType + "Texts";
}

/// <summary>How a value is written and read.</summary>
public enum FluentValueKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>An integer of 32 bits.</summary>
    Int32,

    /// <summary>An integer of 64 bits.</summary>
    Int64,

    /// <summary>A floating-point number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>Binary data, written as Base64.</summary>
    Bytes,

    /// <summary>A value type of KubeDsl's own, such as a quantity.</summary>
    Scalar,

    /// <summary>A member of a closed set of strings.</summary>
    Enum,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A whole resource of any kind.</summary>
    Resource,

    /// <summary>Anything at all.</summary>
    Json,

    /// <summary>A list of strings, inside a list or map.</summary>
    Strings,
}
