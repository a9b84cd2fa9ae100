using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>The words of a schema by the type they should have; what has another type counts as absent.</summary>
internal readonly struct SchemaWords(MapNode source)
{
    public bool IsTrue(string word) => source[word] is BooleanNode { Value: true };

    public string? Text(string word) => source[word] is StringNode { Value.Length: > 0 } text ? text.Value : null;

    public IReadOnlyList<string> Texts(string word) =>
        source[word] is ListNode { Count: > 0 } list ? list.OfType<StringNode>().Select(text => text.Value).ToArray() : [];

    public long? Count(string word) => source[word] switch
    {
        IntegerNode number => number.Value,
        FloatNode number when Math.Floor(number.Value) == number.Value && Math.Abs(number.Value) < 9e18 => (long)number.Value,
        _ => null,
    };

    public double? Number(string word) => source[word] switch
    {
        IntegerNode number => number.Value,
        FloatNode number => number.Value,
        _ => null,
    };
}
