using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Objects of types of this compilation.</content>
internal sealed partial class Interpreter
{
    /// <summary>True for a type that is known in full: it and its bases are in this compilation.</summary>
    private static bool IsFollowed(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return false;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            if (current.DeclaringSyntaxReferences.Length == 0)
                return false;
        return true;
    }

    /// <summary>True for a type of this compilation whose objects do not change once they are made.</summary>
    private static bool IsImmutable(INamedTypeSymbol type)
    {
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
        var heap = state.Heap;
        var made = Allocate(new RecordValue(type, ImmutableDictionary<string, Value>.Empty), state);
        try
        {
            if (!RunConstructor(constructor, arguments, made, state))
                return NoValue.Instance;
        }
        catch (NotUnderstoodException)
        {
            state.Heap = heap;
            foreach (var argument in arguments)
                state.Escape(argument);
            state.Change(made, UnknownValue.Instance);
        }
        Initialize(creation.Initializer, made, state);
        return IsImmutable(type) && state.Content(made) is RecordValue record ? record : made;
    }

    /// <summary>Runs a constructor and those that it calls; false when it throws.</summary>
    private bool RunConstructor(IMethodSymbol constructor, IReadOnlyList<Value> arguments, ReferenceValue made, State state)
    {
        var definition = constructor.OriginalDefinition;
        if (definition.Parameters.Any(IsByReference))
            throw new NotUnderstoodException();
        var locals = State.NoLocals;
        for (var i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
            locals = locals.SetItem(definition.Parameters[i], arguments[i]);

        var caller = frame;
        var inner = new State(locals, state.Heap, state.Views);
        frame = new Frame(caller, definition, made, null);
        try
        {
            if (frame.Depth >= DepthLimit)
                throw OutOfBounds();
            deepest = Math.Max(deepest, frame.Depth);
            var runs = RunConstructorParts(definition, arguments, made, inner);
            state.Heap = inner.Heap;
            return runs;
        }
        finally
        {
            frame = caller;
        }
    }

    private bool RunConstructorParts(IMethodSymbol constructor, IReadOnlyList<Value> arguments, ReferenceValue made, State inner)
    {
        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        var first = source.ConstructorCallOf(constructor, cancellation);
        if (first is not null && source.Texts.BodyOf(first.Syntax) is { } body)
            recording.Bodies.Add(body);
        var isDelegating = first is not null && SymbolEqualityComparer.Default.Equals(first.TargetMethod.ContainingType.OriginalDefinition, constructor.ContainingType.OriginalDefinition);
        if (!isDelegating)
            InitializeMembers(constructor, syntax, arguments, made, inner);
        if (first is not null && !RunConstructorCall(first, made, inner))
            return false;
        if (first is null && constructor.ContainingType is { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } parent })
        {
            var implied = parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length == 0) ?? throw new NotUnderstoodException();
            if (!RunConstructor(implied, [], made, inner))
                return false;
        }
        if (syntax is not ConstructorDeclarationSyntax || BodyOf(constructor) is not { } operation)
            return true;
        var flow = Run(operation, inner);
        if (Joining.Of(flow.Next, flow.Exit) is not { } end)
            return false;
        inner.Become(end);
        return true;
    }

    private bool RunConstructorCall(IInvocationOperation call, ReferenceValue made, State state)
    {
        if (call.TargetMethod.ContainingType is not { SpecialType: SpecialType.None })
            return true;
        var arguments = Arguments(call.TargetMethod, call.Arguments, state);
        return !arguments.Any(argument => argument is NoValue) && RunConstructor(call.TargetMethod, arguments, made, state);
    }

    private void InitializeMembers(IMethodSymbol constructor, SyntaxNode? syntax, IReadOnlyList<Value> arguments, ReferenceValue made, State state)
    {
        var type = constructor.ContainingType;
        if (syntax is TypeDeclarationSyntax)
            foreach (var parameter in constructor.Parameters)
                if (parameter.Ordinal < arguments.Count)
                    SetMember(made, PositionalProperty(parameter) ?? (ISymbol)parameter, arguments[parameter.Ordinal], state);
        foreach (var member in type.GetMembers())
        {
            if (member is not (IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, IsConst: false } or IPropertySymbol { IsStatic: false, IsIndexer: false }))
                continue;
            if (InitializerOf(member) is { } initializer)
                SetMember(made, member, Evaluate(initializer, state), state);
            else if (member is IFieldSymbol field)
                SetMember(made, field, DefaultOf(field.Type), state);
            else if (member is IPropertySymbol property && IsAuto(property) && !IsPositional(property))
                SetMember(made, property, DefaultOf(property.Type), state);
        }
    }

    private static IPropertySymbol? PositionalProperty(IParameterSymbol parameter) => parameter.ContainingType.IsRecord
        ? parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(IsPositional)
        : null;

    private static bool IsPositional(IPropertySymbol property) => property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax;

    /// <summary>True for a property that holds a value and does nothing else.</summary>
    private static bool IsAuto(IPropertySymbol property) => property.OriginalDefinition.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } =>
            !property.IsAbstract && property.PartialImplementationPart is null && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    /// <summary>What a member of an object is kept by: its name, or with that of its type where a type below has one of the same name.</summary>
    private static string KeyOf(ISymbol member, ITypeSymbol type)
    {
        var name = member is IParameterSymbol ? "(" + member.Name + ")" : member.Name;
        var owner = member.ContainingType?.OriginalDefinition;
        for (var current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, owner); current = current.BaseType)
            if (member is IParameterSymbol || current.GetMembers(member.Name).Length > 0)
                return owner is null || current.BaseType is null ? name : owner.Name + "." + name;
        return name;
    }

    /// <summary>The property of an object that a reference to one means: the one that overrides or implements it.</summary>
    private IPropertySymbol? Actual(IPropertySymbol property, bool isBase, Value self, State state)
    {
        var isVirtual = !isBase && (property.IsVirtual || property.IsAbstract || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface);
        if (!isVirtual)
            return property;
        return property.GetMethod is { } getter ? Implementation(getter, self, state)?.AssociatedSymbol as IPropertySymbol : null;
    }

    private Value ReadOwnProperty(IPropertySymbol property, bool isBase, RecordValue record, Value self, State state)
    {
        if (Actual(property, isBase, self, state) is not { } actual)
            return UnknownValue.Instance;
        if (IsAuto(actual))
            return record.Members.TryGetValue(KeyOf(actual, record.Type), out var value) ? value : UnknownValue.Instance;
        return actual.GetMethod is { } getter ? InvokeSource(getter, self, [], isVirtual: false, state) ?? UnknownValue.Instance : UnknownValue.Instance;
    }

    private void SetOwnProperty(IPropertySymbol property, bool isBase, Value self, Value value, State state)
    {
        if (IsAuto(property) && (isBase || !(property.IsVirtual || property.IsOverride)))
            SetMember(self, property, value, state);
        else if (property.SetMethod is { } setter && InvokeSource(setter, self, [value], !isBase && (property.IsVirtual || property.IsOverride || property.IsAbstract), state) is not null)
            return;
        else if (state.Content(self) is RecordValue && Actual(property, isBase, self, state) is { } actual && IsAuto(actual))
            SetMember(self, actual, value, state);
        else
            Lose(self, value, state);
    }

    private static void SetMember(Value self, ISymbol member, Value value, State state)
    {
        if (self is ReferenceValue reference && state.Content(self) is RecordValue record)
            state.Change(reference, record.With(KeyOf(member, record.Type), value));
        else
            Lose(self, value, state);
    }

    private static void Lose(Value self, Value value, State state)
    {
        // What stands in a static member is the same for everybody.
        if (self is RecordValue or SequenceValue)
            throw new NotUnderstoodException();
        state.Escape(self);
        state.Escape(value);
    }

    private Value InitializeMember(IMemberInitializerOperation member, State state)
    {
        Initialize(member.Initializer, Evaluate(member.InitializedMember, state), state);
        return UnknownValue.Instance;
    }

    private Value With(IWithOperation with, State state)
    {
        if (state.Content(Evaluate(with.Operand, state)) is not RecordValue record)
        {
            implicitReceivers.Push(UnknownValue.Instance);
            foreach (var part in with.Initializer.Initializers)
                Other(part, state);
            implicitReceivers.Pop();
            return UnknownValue.Instance;
        }
        var copy = Allocate(record, state);
        Initialize(with.Initializer, copy, state);
        return record.Type is INamedTypeSymbol type && IsFollowed(type) && !IsImmutable(type) ? copy : state.Content(copy);
    }
}
