using KubeDsl.Cel.Regex;
using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>What stands in <c>anyOf</c> and its like restricts values; it may not shape the structure.</summary>
internal static class LogicalParts
{
    private const int DepthLimit = 100;
    private static readonly string[] Words = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] Shaping =
    [
        "type", "default", "nullable", "description", "title", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string",
        "x-kubernetes-list-type", "x-kubernetes-map-type", "additionalProperties",
    ];

    public static void Check(RuleInfo rule, ObjectView schema, ManifestCheck check) => CheckValues(rule, schema, skipsFirst: false, 0, check);

    // The two forms of saying that a value is a number or a string are the ones in which a part states a type.
    private static void CheckValues(RuleInfo rule, ObjectView schema, bool skipsFirst, int depth, ManifestCheck check)
    {
        if (depth > DepthLimit)
            return;
        foreach (var word in Words)
        {
            if (word == "anyOf" && (skipsFirst || (depth == 0 && IsTypePair(schema[word]))))
                continue;
            if (schema.List(word) is not { } parts)
                continue;
            for (var i = 0; i < parts.Count; i++)
                if (parts[i] is MapNode part)
                    CheckPart(rule, new ObjectView(part, schema.At(word).Child(i)), depth == 0 && word == "allOf" && i == 0 && IsTypePair(part["anyOf"]), depth + 1, check);
        }
        if (schema.Object("not") is { } not)
            CheckPart(rule, not, skipsAnyOf: false, depth + 1, check);
    }

    private static void CheckPart(RuleInfo rule, ObjectView part, bool skipsAnyOf, int depth, ManifestCheck check)
    {
        if (depth > DepthLimit)
            return;
        CheckValues(rule, part, skipsAnyOf, depth, check);
        foreach (var word in Shaping)
            if (word is "nullable" ? part.IsTrue(word) : part.Has(word) && part[word] is not StringNode { Value.Length: 0 } and not BooleanNode { Value: false })
                check.Report(rule, part.At(word), $"A part of a logical combination has no '{word}'. Move it out.");
        foreach (var word in (string[])["x-kubernetes-list-map-keys", "x-kubernetes-validations"])
            if (part.HasItems(word))
                check.Report(rule, part.At(word), $"A part of a logical combination has no '{word}'. Move it out.");
        if (part.Text("pattern") is { Length: > 0 } pattern && !RegexPattern.TryParse(pattern, out _, out var error))
            check.Report(rule, part.At("pattern"), $"The pattern '{FormatDemand.Shown(pattern)}' cannot be read: {error}. Correct it.");
        if (part.Object("items") is { } items)
            CheckPart(rule, items, skipsAnyOf: false, depth + 1, check);
        if (part.Object("properties") is not { } properties)
            return;
        if (properties.Has("metadata"))
            check.Report(rule, properties.At("metadata"), "A part of a logical combination says nothing of 'metadata'. Move it out.");
        foreach (var entry in properties.Map)
            if (properties.Object(entry.Key) is { } inner)
                CheckPart(rule, inner, skipsAnyOf: false, depth + 1, check);
    }

    // What is not known may be what is wanted.
    private static bool IsTypePair(ManifestNode? node) =>
        node is UnknownNode || (node is ListNode { Count: 2 } parts && IsType(parts[0], "integer") && IsType(parts[1], "string"));

    private static bool IsType(ManifestNode node, string type) =>
        node is UnknownNode || (node is MapNode { Count: 1 } map && (map["type"] is UnknownNode || map["type"] is StringNode { Value: var value } && value == type));
}
