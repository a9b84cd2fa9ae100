using KubeDsl.Generators.Models;
using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Import.Objects;

/// <summary>Single values as the arguments of fluent methods.</summary>
internal static class ScalarCode
{
    /// <summary>The expression that the fluent API turns into exactly <paramref name="node"/>; null when there is none.</summary>
    public static Expression? Of(FluentValue type, ManifestNode node, FluentApi api) => (type.Kind, node) switch
    {
        (FluentValueKind.String, StringNode text) => new TextLiteral(text.Value),
        (FluentValueKind.Int32, IntegerNode { Value: >= int.MinValue and <= int.MaxValue }) or (FluentValueKind.Int64, IntegerNode) => RawNodes.Of(node),
        (FluentValueKind.Number, _) => Number(node),
        (FluentValueKind.Boolean, BooleanNode) => RawNodes.Of(node),
        (FluentValueKind.Bytes, StringNode text) => Bytes(text.Value),
        (FluentValueKind.Enum, StringNode text) => api.MemberOf(type, text.Value) is { } member ? new Atom(member) : null,
        (FluentValueKind.Scalar, ScalarNode scalar) => ValueType(type.CSharpType, scalar),
        (FluentValueKind.Json, not NullNode) => RawNodes.Of(node),
        (FluentValueKind.Strings, ListNode list) when list.All(item => item is StringNode) => new Items(list.Select(RawNodes.Of).ToArray()),
        _ => null,
    };

    private static Expression? Number(ManifestNode node) => node switch
    {
        IntegerNode { Value: > -(1L << 53) and < 1L << 53 } => RawNodes.Of(node),
        FloatNode { Value: var value } when value != Math.Truncate(value) => RawNodes.Number(value),
        _ => null,
    };

    private static Expression? ValueType(string name, ScalarNode node) => (name["global::KubeDsl.".Length..], node) switch
    {
        ("Quantity", StringNode text) => Text(text, QuantityFormat.Problem(text.Value)),
        ("Quantity", IntegerNode or FloatNode) => Number(node) ?? (node is IntegerNode ? RawNodes.Of(node) : null),
        ("IntOrString", StringNode or IntegerNode { Value: >= int.MinValue and <= int.MaxValue }) => RawNodes.Of(node),
        ("Timestamp", StringNode text) => Text(text, TimestampFormat.Problem(text.Value)),
        ("Duration", StringNode text) => Text(text, GoDurationFormat.Problem(text.Value)),
        ("CronSchedule", StringNode text) => CronCode.Of(text.Value) ?? Text(text, CronScheduleFormat.Problem(text.Value)),
        _ => null,
    };

    private static TextLiteral? Text(StringNode text, string? problem) => problem is null ? new TextLiteral(text.Value) : null;

    /// <summary>Base64 as the bytes it stands for: readable where they are text, and only where they make the same Base64 again.</summary>
    private static Atom? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length) || Convert.ToBase64String(bytes, 0, length) != base64)
            return null;

        var isText = length > 0 && bytes.AsSpan(0, length).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
        return new Atom(isText
            ? StringLiterals.Quoted(System.Text.Encoding.ASCII.GetString(bytes, 0, length)) + "u8.ToArray()"
            : length == 0 ? "[]" : $"System.Convert.FromBase64String({StringLiterals.Quoted(base64)})");
    }
}
