using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>The words of a definition by the type they should have; what has another type counts as absent.</summary>
internal static class SchemaWords
{
    public static string? Text(this MapNode map, string word) => map[word] is StringNode { Value.Length: > 0 } text ? text.Value : null;

    public static bool IsTrue(this MapNode map, string word) => map[word] is BooleanNode { Value: true };

    public static IReadOnlyList<string> Texts(this MapNode map, string word) =>
        map[word] is ListNode { Count: > 0 } list ? list.OfType<StringNode>().Select(text => text.Value).ToArray() : [];

    public static MapNode Map(this MapNode map, string word) => map[word] as MapNode ?? MapNode.Empty;
}
