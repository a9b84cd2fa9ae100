using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Fields, properties, assignments.</content>
internal sealed partial class Interpreter
{
    private static readonly HashSet<string> MutableCollections = ["List", "Dictionary", "HashSet", "SortedDictionary", "SortedSet", "SortedList", "IList", "ICollection", "IDictionary", "ISet", "Queue", "Stack", "LinkedList"];

    private readonly HashSet<ISymbol> staticsBeingRead = new(SymbolEqualityComparer.Default);

    private Value ReadField(IFieldReferenceOperation reference, State state)
    {
        var field = reference.Field;
        if (field.IsStatic)
            return field.IsReadOnly && !MutableCollections.Contains(field.Type.Name) ? ReadStatic(field) : UnknownValue.Instance;
        return Evaluate(reference.Instance, state) switch
        {
            TupleValue tuple when TupleIndex(field) is { } index && index < tuple.Items.Count => tuple.Items[index],
            var self => Member(self, field.Name, state),
        };
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
    }

    private static Value Member(Value self, string name, State state) =>
        state.Content(self) is RecordValue record && record.Members.TryGetValue(name, out var value) ? value : UnknownValue.Instance;

    private Value ReadProperty(IPropertyReferenceOperation reference, State state)
    {
        var property = reference.Property;
        if (dsl.MemberOf(property) is { } member)
        {
            var self = reference.Instance is null ? null : Evaluate(reference.Instance, state);
            return ApplyDslProperty(member, property, self, reference.Syntax, state);
        }
        if (property.IsStatic)
            return ReadStaticProperty(property, state);

        var receiver = Evaluate(reference.Instance, state);
        if (receiver is NoValue)
            return receiver;
        if (property.IsIndexer)
            return ReadItem(receiver, reference.Arguments, state);
        switch (state.Content(receiver))
        {
            case TupleValue { IsEntry: true } entry:
                return property.Name == "Key" ? entry.Items[0] : entry.Items[1];
            case RecordValue record when record.Members.TryGetValue(property.Name, out var value):
                return value;
            case SequenceValue sequence when property.Name is "Count" or "Length":
                return sequence.IsExact ? new ConstantValue(sequence.Items.Length, property.Type) : UnknownValue.Instance;
            case SequenceValue sequence when property.Name is "Keys" or "Values":
                return new SequenceValue([.. sequence.Items.Select(item => item.Value is TupleValue { IsEntry: true } pair ? item with { Value = pair.Items[property.Name == "Keys" ? 0 : 1] } : new SequenceItem(UnknownValue.Instance))], sequence.IsOpen);
            case ConstantValue { Value: string text } when property.Name == "Length":
                return new ConstantValue(text.Length, property.Type);
            case var value when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return property.Name == "HasValue" ? Truth(value is ConstantValue constant ? constant.Value is not null : value is UnknownValue ? null : true) : value is ConstantValue { Value: null } ? NoValue.Instance : value;
        }
        if (property.GetMethod is not { } getter)
            return UnknownValue.Instance;
        return InvokeSource(getter, receiver, [], property.IsVirtual || property.IsAbstract || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface, state) ?? UnknownValue.Instance;
    }

    private Value ApplyDslProperty(DslMember member, IPropertySymbol property, Value? self, SyntaxNode syntax, State state) =>
        property.GetMethod is { } getter ? ApplyDsl(member, getter, self, [], syntax, state) : UnknownValue.Instance;

    private Value ReadStaticProperty(IPropertySymbol property, State state)
    {
        if (dsl.IsNode(property.ContainingType))
            return ReadNode(property);
        if (InitializerOf(property) is not null)
            return property.SetMethod is null && !MutableCollections.Contains(property.Type.Name) ? ReadStatic(property) : UnknownValue.Instance;
        return property.GetMethod is { } getter ? InvokeSource(getter, null, [], isVirtual: false, state) ?? UnknownValue.Instance : UnknownValue.Instance;
    }

    /// <summary>The value that an initializer gives a static member; read once for the compilation.</summary>
    private Value ReadStatic(ISymbol member)
    {
        if (InitializerOf(member) is not { } initializer)
            return UnknownValue.Instance;
        if (!staticsBeingRead.Add(member))
        {
            recording.DependsOnCaller = true;
            return UnknownValue.Instance;
        }
        try
        {
            var (value, read) = source.StaticValueOf(member, () =>
            {
                var inner = new Interpreter(source, cancellation);
                inner.staticsBeingRead.UnionWith(staticsBeingRead);
                var state = new State();
                try
                {
                    return (Frozen(inner.Evaluate(initializer, state), state), inner.Recorded);
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

    private Value ReadItem(Value receiver, ImmutableArray<IArgumentOperation> arguments, State state)
    {
        var index = arguments.Length == 1 ? Evaluate(arguments[0].Value, state) : UnknownValue.Instance;
        return ItemAt(state.Items(receiver), index);
    }

    private static Value ItemAt(SequenceValue? sequence, Value index)
    {
        if (sequence is not { IsExact: true } || index is not ConstantValue { Value: { } at })
            return UnknownValue.Instance;
        if (sequence.Items.Length > 0 && sequence.Items.All(item => item.Value is TupleValue { IsEntry: true }))
        {
            foreach (var item in sequence.Items)
                if (item.Value is TupleValue { Items: [var key, var value] })
                    switch (AreEqual(key, index))
                    {
                        case true:
                            return value;
                        case null:
                            return UnknownValue.Instance;
                    }
            return UnknownValue.Instance;
        }
        return Numbers.ToLong(at) is { } position && position >= 0 && position < sequence.Items.Length ? sequence.Items[(int)position].Value : UnknownValue.Instance;
    }

    private Value Element(IArrayElementReferenceOperation element, State state)
    {
        var array = Evaluate(element.ArrayReference, state);
        var index = element.Indices.Length == 1 ? Evaluate(element.Indices[0], state) : UnknownValue.Instance;
        return ItemAt(state.Items(array), index);
    }

    /// <summary>Assigns to whatever stands on the left side; gives the value.</summary>
    private Value Assign(IOperation target, Value value, State state)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                SetVariable(local.Local, value, local.IsDeclaration, state);
                break;
            case IParameterReferenceOperation parameter:
                SetVariable(parameter.Parameter, value, isDeclaration: false, state);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, state);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, state);
                break;
            case ITupleOperation tuple:
                var parts = Parts(value, tuple.Elements.Length);
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], parts[i], state);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                SetMember(Evaluate(instance, state), field.Field.Name, value, state);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                SetProperty(Evaluate(instance, state), property, value, state);
                break;
            case IArrayElementReferenceOperation element:
                SetItem(Evaluate(element.ArrayReference, state), element.Indices.Length == 1 ? Evaluate(element.Indices[0], state) : UnknownValue.Instance, value, state);
                break;
            default:
                Other(target, state);
                state.Escape(value);
                break;
        }
        return value;
    }

    private void SetVariable(ISymbol variable, Value value, bool isDeclaration, State state)
    {
        if (!isDeclaration)
            assignedAt[variable] = ++assignments;
        state.Set(variable, value);
    }

    private static IReadOnlyList<Value> Parts(Value value, int count) => value switch
    {
        TupleValue tuple when tuple.Items.Count == count => tuple.Items,
        RecordValue { Type: INamedTypeSymbol { IsRecord: true } type } record
            when type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == count && constructor.Parameters.All(parameter => record.Members.ContainsKey(parameter.Name))) is { } primary
            => [.. primary.Parameters.Select(parameter => record.Members[parameter.Name])],
        _ => [.. Enumerable.Repeat<Value>(UnknownValue.Instance, count)],
    };

    private static void SetMember(Value self, string name, Value value, State state)
    {
        if (self is ReferenceValue reference && state.Content(self) is RecordValue record)
            state.Change(reference, record.With(name, value));
        else
            state.Escape(value);
    }

    private void SetProperty(Value self, IPropertyReferenceOperation property, Value value, State state)
    {
        if (property.Property.IsIndexer)
            SetItem(self, property.Arguments.Length == 1 ? Evaluate(property.Arguments[0].Value, state) : UnknownValue.Instance, value, state);
        else
            SetMember(self, property.Property.Name, value, state);
    }

    private static void SetItem(Value self, Value index, Value value, State state)
    {
        if (self is not ReferenceValue reference || state.Items(self) is not { } sequence)
        {
            state.Escape(self);
            state.Escape(value);
            return;
        }
        ThrowIfViewed(sequence);
        var isDictionary = index is ConstantValue { Value: string } && sequence.Items.All(item => item.Value is TupleValue { IsEntry: true });
        if (isDictionary && sequence.IsExact)
        {
            var entry = new TupleValue([index, value], isEntry: true);
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                var same = AreEqual(((TupleValue)sequence.Items[i].Value).Items[0], index);
                if (same is null)
                    break;
                if (same == true)
                {
                    state.Change(reference, new SequenceValue(sequence.Items.SetItem(i, new SequenceItem(entry))));
                    return;
                }
                if (i == sequence.Items.Length - 1)
                {
                    state.Change(reference, sequence.Add(entry));
                    return;
                }
            }
            if (sequence.Items.Length == 0)
            {
                state.Change(reference, sequence.Add(entry));
                return;
            }
        }
        if (sequence.IsExact && index is ConstantValue { Value: { } at } && Numbers.ToLong(at) is { } position && position >= 0 && position < sequence.Items.Length && !isDictionary)
            state.Change(reference, new SequenceValue(sequence.Items.SetItem((int)position, new SequenceItem(value))));
        else
            state.Escape(reference);
    }

    // A query that is still open would see the change.
    private static void ThrowIfViewed(SequenceValue sequence)
    {
        if (sequence.IsViewed)
            throw new NotUnderstoodException();
    }
}
