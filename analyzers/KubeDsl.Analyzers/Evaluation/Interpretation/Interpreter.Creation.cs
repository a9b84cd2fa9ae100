using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>New objects and collections.</content>
internal sealed partial class Interpreter
{
    private Value Create(IObjectCreationOperation creation, State state)
    {
        if (dsl.IsObject(creation.Type))
            return CreateDsl(creation, state);
        if (dsl.IsNode(creation.Type))
            return CreateNode(creation, state);
        if (creation.Type is not INamedTypeSymbol type || creation.Constructor is not { } constructor)
            return Other(creation, state);
        if (type is { Name: "KeyValuePair", Arity: 2 } && creation.Arguments.Length == 2)
            return new TupleValue(Arguments(constructor, creation.Arguments, state), isEntry: true);
        if (type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic" && type.Name is "List" or "Dictionary")
            return CreateCollection(creation, constructor, state);
        // A value that can be changed in place is another in every variable.
        if (IsFollowed(type) && (type.TypeKind == TypeKind.Class || IsImmutable(type)))
            return Construct(type, constructor, creation, state);
        return Other(creation, state);
    }

    private Value CreateCollection(IObjectCreationOperation creation, IMethodSymbol constructor, State state)
    {
        var arguments = Arguments(constructor, creation.Arguments, state);
        var start = SequenceValue.Empty;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (constructor.Parameters[i].Type.SpecialType == SpecialType.System_Int32)
                continue;
            if (arguments.Length > 1)
                return Other(creation, state);
            start = state.Items(arguments[i]) is { } items ? new SequenceValue(items.Items, items.IsOpen) : SequenceValue.Open;
        }
        var made = Allocate(start, state);
        Initialize(creation.Initializer, made, state);
        return made;
    }

    private void Initialize(IObjectOrCollectionInitializerOperation? initializer, Value made, State state)
    {
        if (initializer is null)
            return;
        implicitReceivers.Push(made);
        try
        {
            foreach (var part in initializer.Initializers)
                Evaluate(part, state);
        }
        finally
        {
            implicitReceivers.Pop();
        }
    }

    private RecordValue Anonymous(IAnonymousObjectCreationOperation creation, State state)
    {
        var members = ImmutableDictionary<string, Value>.Empty;
        foreach (var part in creation.Initializers)
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                members = members.SetItem(property.Property.Name, Evaluate(assignment.Value, state));
        return new RecordValue(creation.Type!, members);
    }

    private Value Array(IArrayCreationOperation array, State state)
    {
        if (array.Initializer is { } initializer && array.DimensionSizes.Length == 1)
            return Allocate(SequenceValue.Of(initializer.ElementValues.Select(element => Evaluate(element, state)).ToArray()), state);
        var sizes = array.DimensionSizes.Select(size => Evaluate(size, state)).ToArray();
        return sizes is [ConstantValue { Value: 0 }] ? Allocate(SequenceValue.Empty, state) : Allocate(SequenceValue.Lost, state);
    }

    private Value Collection(ICollectionExpressionOperation collection, State state)
    {
        var items = SequenceValue.Empty;
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
                items = state.Items(Evaluate(spread.Operand, state)) is { } inner ? items.AddRange(inner) : items.AsOpen();
            else
                items = items.Add(Evaluate(element, state));
        }
        if (IsFollowedCollection(collection.Type))
            return Allocate(items, state);
        state.Escape(items);
        return UnknownValue.Instance;
    }

    private static bool IsFollowedCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { Name: "ReadOnlySpan" or "List" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "ICollection" or "IList" or "ImmutableArray" or "ImmutableList" };
}
