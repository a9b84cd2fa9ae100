using KubeDsl.Generators.Models;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>The values of schemas that have a C# type already.</summary>
internal static class ValueDrafts
{
    /// <summary>How the pattern begins that is written for a quantity in every definition made from Go code.</summary>
    private const string QuantityPattern = @"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|";

    public static readonly ValueDraft Json = new(FluentValueKind.Json, "global::KubeDsl.Manifests.ManifestNode");
    public static readonly ValueDraft Resource = new(FluentValueKind.Resource, "global::KubeDsl.Resource");
    public static readonly ValueDraft Quantity = new(FluentValueKind.Scalar, "global::KubeDsl.Quantity");
    public static readonly ValueDraft IntOrString = new(FluentValueKind.Scalar, "global::KubeDsl.IntOrString");
    public static readonly ValueDraft Strings = new(FluentValueKind.Strings, "global::System.Collections.Generic.IReadOnlyList<string>");

    private static readonly ValueDraft String = new(FluentValueKind.String, "string");
    private static readonly ValueDraft Bytes = new(FluentValueKind.Bytes, "byte[]");
    private static readonly ValueDraft Time = new(FluentValueKind.Scalar, "global::KubeDsl.Timestamp");
    private static readonly ValueDraft Duration = new(FluentValueKind.Scalar, "global::KubeDsl.Duration");
    private static readonly ValueDraft Int32 = new(FluentValueKind.Int32, "int");
    private static readonly ValueDraft Int64 = new(FluentValueKind.Int64, "long");
    private static readonly ValueDraft Number = new(FluentValueKind.Number, "double");
    private static readonly ValueDraft Boolean = new(FluentValueKind.Boolean, "bool");

    public static ValueDraft Of(MapNode schema) => (schema.Text("type"), schema.Text("format")) switch
    {
        ("string", "date-time") => Time,
        ("string", "duration") => Duration,
        ("string", "byte") => Bytes,
        ("string", _) => String,
        ("integer", "int32") => Int32,
        ("integer", _) => Int64,
        ("number", _) => Number,
        ("boolean", _) => Boolean,
        _ => Json,
    };

    public static bool IsQuantity(MapNode schema) =>
        schema.Text("pattern") is { } pattern && pattern.StartsWith(QuantityPattern, StringComparison.Ordinal);
}
