using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (IsImmutable(type))
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

    /// <summary>True for a type of this compilation whose objects do not change once they are made.</summary>
    private bool IsImmutable(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.DeclaringSyntaxReferences.Length == 0)
            return false;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            foreach (var member in current.GetMembers())
                if (member is IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false, AssociatedSymbol: null }
                    or IPropertySymbol { IsStatic: false, SetMethod: { IsInitOnly: false } })
                    return false;
        return true;
    }

    private Value Construct(INamedTypeSymbol type, IMethodSymbol constructor, IObjectCreationOperation creation, State state)
    {
        var arguments = Arguments(constructor, creation.Arguments, state);
        if (arguments.Any(argument => argument is NoValue))
            return NoValue.Instance;
        var made = Allocate(new RecordValue(type, ImmutableDictionary<string, Value>.Empty), state);
        RunConstructor(type, constructor, arguments, made, state);
        Initialize(creation.Initializer, made, state);
        return state.Content(made);
    }

    private void RunConstructor(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, ReferenceValue made, State state)
    {
        var definition = constructor.OriginalDefinition;
        var locals = State.NoLocals;
        for (var i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
            locals = locals.SetItem(definition.Parameters[i], arguments[i]);

        var syntax = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        var caller = frame;
        var inner = new State(locals, state.Heap);
        frame = new Frame(caller, definition, made, null);
        try
        {
            if (frame.Depth >= DepthLimit)
                throw OutOfBounds();
            deepest = Math.Max(deepest, frame.Depth);
            if (syntax is TypeDeclarationSyntax)
                for (var i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
                    SetMember(made, type.IsRecord ? definition.Parameters[i].Name : PrimaryParameter(definition.Parameters[i]), arguments[i], inner);
            foreach (var member in type.OriginalDefinition.GetMembers())
                if (member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false }
                    && InitializerOf(member) is { } initializer)
                    SetMember(made, member.Name, Evaluate(initializer, inner), inner);
            RunConstructorBody(definition, syntax, made, inner);
            state.Heap = inner.Heap;
        }
        finally
        {
            frame = caller;
        }
    }

    private void RunConstructorBody(IMethodSymbol constructor, SyntaxNode? syntax, ReferenceValue made, State inner)
    {
        // A base class with a state of its own is not followed.
        if (constructor.ContainingType.BaseType is { SpecialType: SpecialType.None } parent && parent.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false }))
            throw new NotUnderstoodException();
        if (syntax is not ConstructorDeclarationSyntax)
            return;
        if (syntax is ConstructorDeclarationSyntax { Initializer: { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisConstructorInitializer } })
            throw new NotUnderstoodException();
        if (BodyOf(constructor) is not { } body)
            return;
        var flow = Run(body, inner);
        if (Joining.Of(flow.Next, flow.Exit) is { } end)
            inner.Become(end);
    }

    private RecordValue Anonymous(IAnonymousObjectCreationOperation creation, State state)
    {
        var members = ImmutableDictionary<string, Value>.Empty;
        foreach (var part in creation.Initializers)
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                members = members.SetItem(property.Property.Name, Evaluate(assignment.Value, state));
        return new RecordValue(creation.Type!, members);
    }

    private Value With(IWithOperation with, State state)
    {
        if (state.Content(Evaluate(with.Operand, state)) is not RecordValue record)
        {
            foreach (var part in with.Initializer.Initializers)
                Other(part, state);
            return UnknownValue.Instance;
        }
        var copy = Allocate(record, state);
        Initialize(with.Initializer, copy, state);
        return state.Content(copy);
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
        return collection.Type is IArrayTypeSymbol or INamedTypeSymbol { Name: "List" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "ICollection" or "IList" or "ImmutableArray" or "ImmutableList" }
            ? Allocate(items, state)
            : UnknownValue.Instance;
    }
}
