using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Calls of the DSL: by the metadata on its members, and by the functions that the library runs.</content>
internal sealed partial class Interpreter
{
    private Value InvokeDsl(DslMember member, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> given, IOperation call, State state)
    {
        var self = instance is null ? null : Evaluate(instance, state);
        IReadOnlyList<Value> arguments = Arguments(method, given, state);
        if (self is NoValue || arguments.Any(argument => argument is NoValue))
            return NoValue.Instance;
        if (self is null && method.IsExtensionMethod)
            (self, arguments) = (arguments[0], [.. arguments.Skip(1)]);
        return ApplyDsl(member, method, self, arguments, call.Syntax, state);
    }

    /// <summary>Applies a member to its receiver and arguments; those of extension methods come without the receiver.</summary>
    private Value ApplyDsl(DslMember member, IMethodSymbol method, Value? self, IReadOnlyList<Value> arguments, SyntaxNode? call, State state)
    {
        var origin = source.Origins.Of(call);
        try
        {
            switch (member)
            {
                case FieldMember field when self is NodeValue { Node: MapNode map } receiver:
                    if (field.Action == FieldAction.Get)
                        return FromNode(FieldEdits.Get(map, field.At, field.Field), method.ReturnType, null);
                    return new NodeValue(ApplyField(field, map, method, arguments, origin, call, state), receiver.Type);
                case ExistenceMember existence:
                    NoteExistence(existence, method, arguments, call, state);
                    return method.ReturnsVoid ? UnknownValue.Instance : arguments[0];
                case RecipeMember recipe:
                    if (ApplyRecipe(recipe, method, self, arguments, origin, call, state) is { } made)
                        return made;
                    break;
            }
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or FormatException)
        {
            if (origin is not null)
                misuses.Add(new Misuse(origin, thrown.Message));
        }
        catch (Exception thrown) when (thrown is ArgumentException or System.Reflection.TargetInvocationException)
        {
            // What the library would refuse with its own words when it runs; nothing is known of the result.
        }
        foreach (var argument in arguments)
            state.Escape(argument);
        return UnknownValue.Instance;
    }

    private MapNode ApplyField(FieldMember field, MapNode map, IMethodSymbol method, IReadOnlyList<Value> arguments, SourceOrigin? origin, SyntaxNode? call, State state)
    {
        ManifestNode? Node(int index) => ToNode(arguments[index], method.Parameters[OffsetOf(method) + index].Type, call, state);
        ManifestNode Known(int index) => Node(index) ?? new UnknownNode(origin);
        ManifestNode Made(int index, MapNode start) => Configure(arguments[index], TypeOfLambda(method.Parameters[OffsetOf(method) + index]), start, state);
        MapNode AddItem(ManifestNode item) => FieldEdits.Get(map, field.At, field.Field) is null
            ? FieldEdits.Set(map, field.At, field.Field, ListNode.Of([item], origin))
            : FieldEdits.Add(map, field.At, field.Field, item);
        MapNode Fresh(MapNode start) => start.Origin is null ? (MapNode)start.WithOrigin(origin) : start;

        switch (field.Action)
        {
            case FieldAction.Set:
                // A value that stands elsewhere does not say where the field was set.
                return Node(0) is { } value
                    ? FieldEdits.Set(map, field.At, field.Field, Located(value, origin), value is ScalarNode { Origin: not null } ? origin : null)
                    : FieldEdits.Set(map, field.At, field.Field, null);
            case FieldAction.Configure:
                return FieldEdits.Set(map, field.At, field.Field, Made(0, Fresh(FieldEdits.MapAt(map, field.At, field.Field))));
            case FieldAction.Add:
                return AddItem(Located(Known(0), origin));
            case FieldAction.AddConfigured:
                return AddItem(Made(0, Fresh(MapNode.Empty)));
            case FieldAction.AddKeyed:
                return AddItem(Made(1, Fresh(field.Key is null ? MapNode.Empty.AsOpen() : MapNode.Of(field.Key, Known(0)))));
            case FieldAction.Put:
            case FieldAction.PutConfigured:
                if (Known(0) is not StringNode key)
                    return FieldEdits.Set(map, field.At, field.Field, Blurred(FieldEdits.MapAt(map, field.At, field.Field)));
                var item = field.Action == FieldAction.Put
                    ? Located(Known(1), origin)
                    : Made(1, Fresh(FieldEdits.MapAt(FieldEdits.MapAt(map, field.At, field.Field), [], key.Value)));
                return FieldEdits.Set(map, field.At, field.Field, Fresh(FieldEdits.MapAt(map, field.At, field.Field)).Set(key.Value, item, key.Origin));
            default:
                throw new NotUnderstoodException();
        }
    }

    private static int OffsetOf(IMethodSymbol method) => method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0;

    private static ManifestNode Located(ManifestNode node, SourceOrigin? origin) => node.Origin is null ? node.WithOrigin(origin) : node;

    /// <summary>A map of which one entry, nobody knows which, was set.</summary>
    private static MapNode Blurred(MapNode map)
    {
        foreach (var entry in map)
            map = map.Set(entry.Key, UnknownNode.Instance);
        return map.AsOpen();
    }

    private Value? ApplyRecipe(RecipeMember member, IMethodSymbol method, Value? self, IReadOnlyList<Value> arguments, SourceOrigin? origin, SyntaxNode? call, State state)
    {
        var given = new List<object?>();
        var podSpecPath = (string[]?)null;
        ManifestNode? receiver = null;
        if (self is not null)
        {
            if (!TryReceiver(self, state, out receiver))
                return null;
            if (member.IsOfPodSpec)
            {
                podSpecPath = dsl.ClassOf((self as NodeValue)?.Type)?.PodSpecPath;
                if (podSpecPath is null)
                    return null;
            }
            given.Add(podSpecPath is null ? receiver : receiver!);
        }

        var offset = OffsetOf(method);
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = method.Parameters[offset + i];
            if (IsFilledIn(parameter))
                continue;
            given.Add(parameter.Type.TypeKind == TypeKind.Delegate
                ? arguments[i] is ConstantValue { Value: null } ? null : Callback(arguments[i], TypeOfLambda(parameter), (self as NodeValue)?.Type, state)
                : ToNode(arguments[i], parameter.Type, call, state));
        }
        if (given.Count != member.Recipe.ParameterCount)
            return null;

        ManifestNode result;
        if (podSpecPath is null)
        {
            // A verb that makes an object of its own makes all of it; what it shares with the receiver has its places already.
            var isSame = method.MethodKind == MethodKind.Constructor || self is not NodeValue || method.ReturnType is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(method.ReturnType, (self as NodeValue)?.Type);
            result = OriginMarking.Mark(member.Recipe.Invoke([.. given]), isSame ? receiver : null, origin);
        }
        else
        {
            var whole = (MapNode)receiver!;
            var parent = podSpecPath.Take(podSpecPath.Length - 1).ToArray();
            var podSpec = FieldEdits.MapAt(whole, parent, podSpecPath[podSpecPath.Length - 1]);
            given[0] = podSpec;
            result = FieldEdits.Set(whole, parent, podSpecPath[podSpecPath.Length - 1], OriginMarking.Mark(member.Recipe.Invoke([.. given]), podSpec, origin));
        }

        if (method.MethodKind == MethodKind.Constructor)
            return new NodeValue(result, method.ContainingType);
        if (self is not null && receiver is ListNode && result is ListNode changed && state.Items(self) is { } old && changed.Count == old.Items.Length)
            return new SequenceValue([.. old.Items.Select((item, i) => item.Value is NodeValue node ? item with { Value = new NodeValue(changed[i], node.Type) } : item)], old.IsOpen);
        return FromNode(result, method.ReturnType, (self as NodeValue)?.Type);
    }

    private void NoteExistence(ExistenceMember member, IMethodSymbol method, IReadOnlyList<Value> arguments, SyntaxNode? call, State state)
    {
        var nodes = arguments.Select((argument, i) => (object?)ToNode(argument, method.Parameters[i].Type, call, state)).ToArray();
        if (member.Identity.GetParameters().Length == nodes.Length && member.Identity.Invoke(null, nodes) is ResourceIdentity identity)
            existing.Add(identity);
        else
            AnythingMayExist = true;
    }

    private bool TryReceiver(Value self, State state, out ManifestNode? receiver)
    {
        receiver = self is NodeValue { Node: MapNode map } ? map : state.Items(self) is { } ? ToNode(self, null, null, state) : null;
        return receiver is not null;
    }

    private static bool IsFilledIn(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute");

    private static ITypeSymbol? TypeOfLambda(IParameterSymbol parameter) => parameter.Type is INamedTypeSymbol { TypeArguments: [var first, ..] } ? first : null;

    private Func<MapNode, ManifestNode> Callback(Value function, ITypeSymbol? type, ITypeSymbol? whenGeneric, State state) =>
        start => Configure(function, type is ITypeParameterSymbol ? whenGeneric : type, start, state);

    /// <summary>What a lambda makes of a map.</summary>
    private ManifestNode Configure(Value function, ITypeSymbol? type, MapNode start, State state)
    {
        if (function is ConstantValue { Value: null })
            return start;
        if (function is FunctionValue known)
            return Apply(known, [new NodeValue(start, type)], state) is NodeValue { Node: { } made } ? made : new UnknownNode(start.Origin);
        state.Escape(function);
        return new UnknownNode(start.Origin);
    }

    private Value CreateDsl(IObjectCreationOperation creation, State state)
    {
        if (creation.Constructor is not { } constructor)
            return Other(creation, state);
        var member = dsl.MemberOf(constructor);

        // A resource of any kind has no class of the schema: its constructor says what it is.
        if ((dsl.ClassOf(creation.Type)?.Blank ?? (member is null ? null : MapNode.Empty)) is not { } start)
            return Other(creation, state);
        var blank = new NodeValue(start.WithOrigin(source.Origins.Of(creation.Syntax)), creation.Type);
        return member is null ? blank : InvokeDslConstructor(member, constructor, blank, creation, state);
    }

    private Value InvokeDslConstructor(DslMember member, IMethodSymbol constructor, NodeValue blank, IObjectCreationOperation creation, State state)
    {
        var arguments = Arguments(constructor, creation.Arguments, state);
        return ApplyDsl(member, constructor, blank, arguments, creation.Syntax, state);
    }
}
