using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>What a schema says of a field besides its type, in sentences.</summary>
internal static class FieldFacts
{
    private const int LongestDefault = 80;

    /// <summary>In one line: required, values, default, bounds, uniqueness.</summary>
    public static string Of(MapNode schema, bool isRequired)
    {
        if (!isRequired && schema.Count <= 2)
            return "";
        var facts = new List<string>();
        if (isRequired)
            facts.Add("Required.");
        if (schema.Text("type") != "string" && schema["enum"] is ListNode { Count: > 0 } values)
            facts.Add($"One of {string.Join(", ", values.Select(Shown))}.");
        if (schema["default"] is { } value and not NullNode && Shown(value) is { Length: <= LongestDefault } shown)
            facts.Add($"Default: {shown}.");
        AddRange(facts, schema, "minimum", "maximum", "");
        AddRange(facts, schema, "minLength", "maxLength", " characters");
        AddRange(facts, schema, "minItems", "maxItems", " entries");
        AddRange(facts, schema, "minProperties", "maxProperties", " entries");
        if (schema.Text("x-kubernetes-list-type") == "set")
            facts.Add("Entries are unique.");
        if (schema.Text("x-kubernetes-list-type") == "map" && schema.Texts("x-kubernetes-list-map-keys") is { Count: > 0 } keys)
            facts.Add($"Entries are told apart by {string.Join(" and ", keys)}.");
        return string.Join(" ", facts);
    }

    /// <summary>What values must look like, and the rules that the definition states in words.</summary>
    public static string Demands(MapNode schema)
    {
        var demands = new List<string>();
        if (schema.Text("format") is { } format && schema.Text("type") == "string")
            demands.Add($"Format: {format}.");
        if (schema.Text("pattern") is { } pattern && !ValueDrafts.IsQuantity(schema))
            demands.Add($"Pattern: {pattern}");
        if (schema["x-kubernetes-validations"] is ListNode rules)
            demands.AddRange(rules.OfType<MapNode>().Select(rule => rule.Text("message") ?? rule.Text("rule")).OfType<string>().Select(rule => $"Rule: {DescriptionText.Split(rule).Summary.TrimEnd('.')}."));
        return string.Join(" ", demands);
    }

    private static void AddRange(List<string> facts, MapNode schema, string least, string most, string unit)
    {
        var (from, to) = (Number(schema[least]), Number(schema[most]));
        if (from is not null && schema.IsTrue("exclusiveMinimum") && least == "minimum")
            facts.Add($"Above {from}.");
        else if (from is not null && to is not null && !schema.IsTrue("exclusiveMaximum"))
            facts.Add(from == to ? $"Exactly {from}{unit}." : $"From {from} to {to}{unit}.");
        else if (from is not null)
            facts.Add($"At least {from}{unit}.");

        if (to is not null && schema.IsTrue("exclusiveMaximum") && most == "maximum")
            facts.Add($"Below {to}.");
        else if (to is not null && (from is null || (least == "minimum" && schema.IsTrue("exclusiveMinimum"))))
            facts.Add($"At most {to}{unit}.");
    }

    private static string? Number(ManifestNode? node) => node switch
    {
        IntegerNode number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatNode number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Shown(ManifestNode value) => value switch
    {
        StringNode text => $"'{text.Value}'",
        BooleanNode boolean => boolean.Value ? "true" : "false",
        ListNode list => $"[{string.Join(", ", list.Select(Shown))}]",
        MapNode map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Shown(entry.Value)}"))}}}",
        _ => Number(value) ?? "null",
    };
}
