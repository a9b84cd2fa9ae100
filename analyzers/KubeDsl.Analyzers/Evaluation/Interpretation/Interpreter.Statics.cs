using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Static members that are set once.</content>
internal sealed partial class Interpreter
{
    private static readonly HashSet<string> MutableCollections = ["List", "Dictionary", "HashSet", "SortedDictionary", "SortedSet", "SortedList", "IList", "ICollection", "IDictionary", "ISet", "Queue", "Stack", "LinkedList"];

    private readonly HashSet<ISymbol> staticsBeingRead = new(SymbolEqualityComparer.Default);

    private Value ReadStaticProperty(IPropertySymbol property, State state)
    {
        if (dsl.IsNode(property.ContainingType))
            return ReadNode(property);
        if (property.IsAbstract || property.IsVirtual)
            return UnknownValue.Instance;
        if (InitializerOf(property) is not null)
            return property.SetMethod is null ? ReadStatic(property, property.Type) : UnknownValue.Instance;
        return property.GetMethod is { } getter ? InvokeSource(getter, null, [], isVirtual: false, state) ?? UnknownValue.Instance : UnknownValue.Instance;
    }

    /// <summary>The value that an initializer gives a static member; read once for the compilation.</summary>
    private Value ReadStatic(ISymbol member, ITypeSymbol type)
    {
        if (InitializerOf(member) is not { } initializer || IsSetElsewhere(member))
            return UnknownValue.Instance;
        if (staticsBeingRead.Any(other => SymbolEqualityComparer.Default.Equals(other.ContainingType, member.ContainingType) && !IsBefore(member, other))
            || !staticsBeingRead.Add(member))
        {
            recording.DependsOnCaller = true;
            return UnknownValue.Instance;
        }
        try
        {
            var (value, read) = source.StaticValueOf(member, () =>
            {
                var inner = new Interpreter(source, cancellation);
                if (MutableCollections.Contains(type.Name) && !UnchangedCollections.IsOne(member, type, source, inner.recording, cancellation))
                    return (UnknownValue.Instance, inner.recording);
                inner.staticsBeingRead.UnionWith(staticsBeingRead);
                var state = new State();
                try
                {
                    return (Fixed(Frozen(inner.Evaluate(initializer, state), state)), inner.Recorded);
                }
                catch (NotUnderstoodException)
                {
                    return (UnknownValue.Instance, inner.Recorded);
                }
            });
            recording.Add(read);
            return value;
        }
        finally
        {
            staticsBeingRead.Remove(member);
        }
    }

    /// <summary>The value without references: as it stays when nothing can change it any more.</summary>
    private static Value Frozen(Value value, State state) => state.Content(value) switch
    {
        SequenceValue sequence => new SequenceValue([.. sequence.Items.Select(item => item with { Value = Frozen(item.Value, state) })], sequence.IsOpen),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select(item => Frozen(item, state))], tuple.IsEntry),
        RecordValue record => new RecordValue(record.Type, record.Members.ToImmutableDictionary(member => member.Key, member => Frozen(member.Value, state))),
        FunctionValue { Captured.Count: > 0 } => UnknownValue.Instance,
        NoValue => UnknownValue.Instance,
        var other => other,
    };

    /// <summary>Without what anybody can change who gets hold of it.</summary>
    private static Value Fixed(Value value) => value switch
    {
        SequenceValue sequence => new SequenceValue([.. sequence.Items.Select(item => item with { Value = Fixed(item.Value) })], sequence.IsOpen),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select(Fixed)], tuple.IsEntry),
        RecordValue { Type: INamedTypeSymbol type } when IsFollowed(type) && !IsImmutable(type) => UnknownValue.Instance,
        RecordValue record => new RecordValue(record.Type, record.Members.ToImmutableDictionary(member => member.Key, member => IsChangeable(record.Type, member.Key) ? UnknownValue.Instance : Fixed(member.Value))),
        _ => value,
    };

    private static bool IsChangeable(ITypeSymbol type, string key)
    {
        var name = key.Substring(key.LastIndexOf('.') + 1).Trim('(', ')');
        for (var current = type; current is not null; current = current.BaseType)
            foreach (var member in current.GetMembers())
                if (((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is { } held
                    ? member.Name == name && MutableCollections.Contains(held.Name)
                    : member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.Parameters.Any(parameter => parameter.Name == name && MutableCollections.Contains(parameter.Type.Name)))
                    return true;
        return false;
    }

    /// <summary>True when an initializer runs before another one of the same type.</summary>
    private static bool IsBefore(ISymbol member, ISymbol other) =>
        member.DeclaringSyntaxReferences is [var one] && other.DeclaringSyntaxReferences is [var two] && one.SyntaxTree == two.SyntaxTree && one.Span.Start < two.Span.Start;

    /// <summary>True when the constructor of the type has something to do with the member.</summary>
    private bool IsSetElsewhere(ISymbol member)
    {
        foreach (var constructor in member.ContainingType.StaticConstructors)
            if (!constructor.IsImplicitlyDeclared && BodyOf(constructor)?.Descendants().Any(operation => operation is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition)) != false)
                return true;
        return false;
    }
}
