using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Pieces of a manifest that the code makes itself, for what the fluent methods cannot say.</content>
internal sealed partial class Interpreter
{
    /// <summary>A call on a node, or of a method that makes one.</summary>
    private Value InvokeNode(IMethodSymbol method, Value? self, Value[] arguments, IInvocationOperation call, State state)
    {
        ManifestNode? made = (method.ContainingType.Name, method.Name) switch
        {
            (nameof(MapNode), nameof(MapNode.Of)) => MapOf(method, arguments, call, state),
            (nameof(MapNode), nameof(MapNode.Set)) when self is NodeValue { Node: MapNode map } && arguments.Length >= 2 => Set(map, arguments[0], arguments[1], call, state),
            (nameof(ListNode), nameof(ListNode.Add)) when self is NodeValue { Node: ListNode list } && arguments.Length == 1 => list.Add(ToNode(arguments[0], null, call.Syntax, state) ?? UnknownNode.Instance),
            (nameof(ListNode), nameof(ListNode.Of) or nameof(ListNode.OfStrings)) when arguments.Length == 1 => ToNode(arguments[0], null, call.Syntax, state) as ListNode,
            (nameof(IntegerNode) or nameof(BooleanNode), "Of") when arguments.Length == 1 => ToNode(arguments[0], null, call.Syntax, state),
            _ => null,
        };
        return made is null ? Forget(self, arguments, call, state) : new NodeValue(made, method.ReturnType);
    }

    private MapNode? MapOf(IMethodSymbol method, Value[] arguments, IInvocationOperation call, State state)
    {
        var empty = (MapNode)MapNode.Empty.WithOrigin(source.Origins.Of(call.Syntax));
        if (method.Parameters.Length == 2)
            return Set(empty, arguments[0], arguments[1], call, state);
        if (state.Items(arguments[0]) is not { IsExact: true } entries)
            return null;
        var map = empty;
        foreach (var entry in entries.Items)
        {
            if (entry.Value is not TupleValue { Items: { Count: 2 } parts } || Set(map, parts[0], parts[1], call, state) is not { } longer)
                return null;
            map = longer;
        }
        return map;
    }

    private MapNode? Set(MapNode map, Value key, Value value, IInvocationOperation call, State state) =>
        ToNode(key, null, call.Syntax, state) is StringNode name ? map.Set(name.Value, ToNode(value, null, call.Syntax, state) ?? UnknownNode.Instance) : null;

    /// <summary>The nodes that stand in static properties.</summary>
    private static Value ReadNode(IPropertySymbol property) => (property.ContainingType.Name, property.Name) switch
    {
        (nameof(NullNode), nameof(NullNode.Instance)) => new NodeValue(NullNode.Instance, property.Type),
        (nameof(MapNode), nameof(MapNode.Empty)) => new NodeValue(MapNode.Empty, property.Type),
        (nameof(ListNode), nameof(ListNode.Empty)) => new NodeValue(ListNode.Empty, property.Type),
        _ => UnknownValue.Instance,
    };

    /// <summary>A scalar that is made with its constructor.</summary>
    private Value CreateNode(IObjectCreationOperation creation, State state) =>
        creation is { Constructor: { } constructor, Arguments.Length: > 0 }
        && Arguments(constructor, creation.Arguments, state) is [var value, ..]
        && ToNode(value, null, creation.Syntax, state) is ScalarNode node
        && node.GetType().Name == creation.Type!.Name
            ? new NodeValue(node, creation.Type)
            : Other(creation, state);
}
