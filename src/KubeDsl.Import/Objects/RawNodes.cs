using System.Globalization;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Objects;

/// <summary>Nodes as expressions of C#: where the fluent API has no type for a value.</summary>
internal static class RawNodes
{
    private const string EmptyMap = "MapNode.Empty";
    private const string EmptyList = "ListNode.Empty";

    public static Expression Of(ManifestNode node) => node switch
    {
        StringNode text => new TextLiteral(text.Value),
        IntegerNode number => new Atom(number.ToString()!),
        FloatNode number => Number(number.Value),
        BooleanNode boolean => Boolean(boolean.Value),
        MapNode { Count: 0 } => new Atom(EmptyMap),
        MapNode { Count: 1 } map => new Invocation("MapNode.Of", new TextLiteral(map.EntryAt(0).Key), Of(map.EntryAt(0).Value)),
        MapNode map when map.All(entry => entry.Value is ScalarNode) => new Invocation("MapNode.Of", map.Select(entry => new Pair(new TextLiteral(entry.Key), Of(entry.Value)))),
        // Pairs inside pairs would take the compiler twice as long with every level.
        MapNode map => new Chain(new Invocation("MapNode.Of", Entry(map.EntryAt(0))), [.. map.Skip(1).Select(entry => new Call("Set", [.. Entry(entry).Select(part => new Argument(part))], node => node))]),
        ListNode { Count: 0 } => new Atom(EmptyList),
        // A list is a sequence too, and 'Of' of a sequence is another method.
        ListNode { Count: 1 } list when list[0] is ListNode => new Invocation(EmptyList + ".Add", Of(list[0])),
        ListNode list => new Invocation("ListNode.Of", list.Select(Of)),
        _ => new Atom("NullNode.Instance"),
    };

    public static Expression Boolean(bool value) => new Atom(value ? "true" : "false");

    public static Expression Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return new Atom(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }

    private static Expression[] Entry(MapEntry entry) => [new TextLiteral(entry.Key), Of(entry.Value)];
}
