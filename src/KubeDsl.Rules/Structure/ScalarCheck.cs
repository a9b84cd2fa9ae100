using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Structure;

/// <summary>Judges scalars as the server's decoder does.</summary>
internal static class ScalarCheck
{
    public static ScalarProblem? ProblemOf(ManifestNode node, FieldTypeKind kind) => kind switch
    {
        FieldTypeKind.String => node is StringNode ? null : Wanted(node, "a string", Quoted(node)),
        FieldTypeKind.Boolean => node is BooleanNode ? null : Wanted(node, "a truth value", "Write true or false, without quotes."),
        FieldTypeKind.Int32 => OfInteger(node, int.MinValue, int.MaxValue),
        FieldTypeKind.Int64 => OfInteger(node, long.MinValue, long.MaxValue),
        FieldTypeKind.Number => node is IntegerNode or FloatNode ? null : Wanted(node, "a number", "Write a number, without quotes."),
        FieldTypeKind.IntOrString => node is StringNode ? null : OfInteger(node, int.MinValue, int.MaxValue, "a whole number or a string"),
        FieldTypeKind.Quantity => OfQuantity(node),
        FieldTypeKind.Bytes => OfText(node, StructureRules.Base64, Base64Format.Problem),
        FieldTypeKind.Time or FieldTypeKind.MicroTime => OfText(node, StructureRules.Time, TimestampFormat.Problem),
        FieldTypeKind.Duration => OfText(node, StructureRules.Time, GoDurationFormat.Problem),
        _ => null,
    };

    /// <summary>A value for messages: what it is, and scalars with their text.</summary>
    public static string Describe(ManifestNode node) => node switch
    {
        MapNode => "an object",
        ListNode => "a list",
        BooleanNode => $"the truth value {node}{AsWritten(node)}",
        IntegerNode or FloatNode => $"the number {node}{AsWritten(node)}",
        StringNode text => $"the string '{FormatDemand.Shown(text.Value)}'",
        _ => "null",
    };

    private static ScalarProblem? OfInteger(ManifestNode node, long minimum, long maximum, string wanted = "a whole number")
    {
        switch (node)
        {
            case IntegerNode integer:
                return integer.Value >= minimum && integer.Value <= maximum
                    ? null
                    : new(StructureRules.NumberTooLarge, $"is {integer}, which does not fit. Use {Show(minimum)} to {Show(maximum)}.");
            case FloatNode number when Math.Floor(number.Value) == number.Value && number.Value >= minimum && number.Value <= maximum && number.Value < 9223372036854775808.0:
                return null;
            case FloatNode number:
                return new(StructureRules.NumberTooLarge, $"is {number}. Use a whole number of {Show(minimum)} to {Show(maximum)}.");
            case StringNode text when long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                return Wanted(node, wanted, $"Write {text.Value} without quotes.");
            case StringNode text when (NumberBefore(text.Value, "%") ?? NumberBefore(text.Value, "s")) is { } alone:
                return Wanted(node, wanted, $"Write {alone}, without a unit.");
            default:
                return Wanted(node, wanted, $"Write {wanted}.");
        }
    }

    private static string? NumberBefore(string text, string unit)
    {
        var number = text.EndsWith(unit, StringComparison.Ordinal) ? text.Substring(0, text.Length - unit.Length) : "";
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? number : null;
    }

    private static ScalarProblem? OfQuantity(ManifestNode node)
    {
        if (node is IntegerNode or FloatNode)
            return null;
        if (node is not StringNode text)
            return Wanted(node, "a quantity", "Write a quantity such as '500m' or '128Mi'.");
        return QuantityFormat.Problem(text.Value.Trim()) is { } problem
            ? new(StructureRules.Quantity, $"is '{FormatDemand.Shown(text.Value)}'. {problem}")
            : null;
    }

    private static ScalarProblem? OfText(ManifestNode node, RuleInfo rule, Func<string, string?> format)
    {
        if (node is not StringNode text)
            return Wanted(node, "a string", Quoted(node));
        return format(text.Value) is { } problem ? new(rule, $"is '{FormatDemand.Shown(text.Value)}'. {problem}") : null;
    }

    private static ScalarProblem Wanted(ManifestNode node, string wanted, string remedy) =>
        new(StructureRules.WrongType, $"is {Describe(node)}, and {wanted} is wanted. {remedy}");

    private static string Quoted(ManifestNode node) => node is ScalarNode scalar ? $"Put it in quotes: \"{scalar.Written ?? node.ToString()}\"." : "Write a string.";

    private static string AsWritten(ManifestNode node) => node is ScalarNode { Written: { } text } ? $" (written {text})" : "";

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
