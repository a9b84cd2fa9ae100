using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Fields, properties, assignments.</content>
internal sealed partial class Interpreter
{
    private Value ReadField(IFieldReferenceOperation reference, State state)
    {
        var field = reference.Field;
        if (field.IsStatic)
            return field.IsReadOnly ? ReadStatic(field, field.Type) : UnknownValue.Instance;
        return Evaluate(reference.Instance, state) switch
        {
            TupleValue tuple when TupleIndex(field) is { } index && index < tuple.Items.Count => tuple.Items[index],
            var self => Member(self, field, state),
        };
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
    }

    private static Value Member(Value self, ISymbol member, State state) =>
        state.Content(self) is RecordValue record && record.Members.TryGetValue(KeyOf(member, record.Type), out var value) ? value : UnknownValue.Instance;

    private Value ReadProperty(IPropertyReferenceOperation reference, State state)
    {
        var property = reference.Property;
        if (property.IsStatic)
            return dsl.MemberOf(property) is { } member ? ApplyDslProperty(member, property, null, reference.Syntax, state) : ReadStaticProperty(property, state);
        if (reference.Instance is ITypeOfOperation { TypeOperand: INamedTypeSymbol { IsGenericType: false } named } && property.Name == "Name")
            return new ConstantValue(named.MetadataName, property.Type);

        var receiver = reference.Instance is null ? UnknownValue.Instance : Evaluate(reference.Instance, state);
        if (receiver is NoValue)
            return receiver;
        return property.IsIndexer
            ? ReadItem(receiver, reference, state)
            : ReadProperty(property, receiver, IsBase(reference.Instance), reference.Syntax, state);
    }

    private static bool IsBase(IOperation? instance) => instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };

    private Value ReadProperty(IPropertySymbol property, Value receiver, bool isBase, SyntaxNode syntax, State state)
    {
        if (dsl.MemberOf(property) is { } member)
            return ApplyDslProperty(member, property, receiver, syntax, state);
        switch (state.Content(receiver))
        {
            case TupleValue { IsEntry: true } entry:
                return property.Name == "Key" ? entry.Items[0] : entry.Items[1];
            case RecordValue { Type: INamedTypeSymbol { IsAnonymousType: false } type } record when IsFollowed(type):
                return ReadOwnProperty(property, isBase, record, receiver, state);
            case RecordValue record:
                return record.Members.TryGetValue(property.Name, out var held) ? held : UnknownValue.Instance;
            case SequenceValue sequence when property.Name is "Count" or "Length":
                return sequence.IsExact ? new ConstantValue(sequence.Items.Length, property.Type) : UnknownValue.Instance;
            case SequenceValue sequence when property.Name is "Keys" or "Values":
                return Parts(receiver, sequence, property.Name == "Keys" ? 0 : 1, state);
            case ConstantValue { Value: string text } when property.Name == "Length":
                return new ConstantValue(text.Length, property.Type);
            case var value when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return property.Name == "HasValue" ? Truth(value is ConstantValue constant ? constant.Value is not null : value is UnknownValue ? null : true) : value is ConstantValue { Value: null } ? NoValue.Instance : value;
        }
        if (property.GetMethod is { } getter && InvokeSource(getter, receiver, [], !isBase && (property.IsVirtual || property.IsAbstract || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface), state) is { } got)
            return got;

        // What it gives may be part of what it is asked of.
        if (property.Type.IsReferenceType && property.Type.SpecialType != SpecialType.System_String)
            state.Escape(receiver);
        return UnknownValue.Instance;
    }

    /// <summary>The keys of a dictionary or its values, as they are at any time.</summary>
    private Value Parts(Value dictionary, SequenceValue entries, int part, State state)
    {
        var parts = new SequenceValue(
            [.. entries.Items.Select(item => item.Value is TupleValue { IsEntry: true } pair ? item with { Value = pair.Items[part] } : new SequenceItem(UnknownValue.Instance))],
            entries.IsOpen);
        return dictionary is ReferenceValue reference ? ViewOf(reference, parts, state) : parts;
    }

    private Value ApplyDslProperty(DslMember member, IPropertySymbol property, Value? self, SyntaxNode syntax, State state) =>
        property.GetMethod is { } getter ? ApplyDsl(member, getter, self, [], syntax, state) : UnknownValue.Instance;

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
                var parts = Parts(state.Content(value), tuple.Elements.Length);
                if (parts.All(part => part is UnknownValue))
                    state.Escape(value);
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], parts[i], state);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                SetField(instance, field.Field, value, state);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                SetProperty(Evaluate(instance, state), property, value, state);
                break;
            case IArrayElementReferenceOperation element:
                SetItem(Evaluate(element.ArrayReference, state), element.Indices.Length == 1 ? Evaluate(element.Indices[0], state) : UnknownValue.Instance, isDictionary: false, value, state);
                break;
            case IImplicitIndexerReferenceOperation element:
                SetItem(Evaluate(element.Instance, state), UnknownValue.Instance, isDictionary: false, value, state);
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
        {
            assignedAt[variable] = ++assignments;
            state.Reassign(variable, value);
        }
        else
        {
            state.Set(variable, value);
        }
    }

    private void SetField(IOperation instance, IFieldSymbol field, Value value, State state)
    {
        var self = Evaluate(instance, state);
        if (self is TupleValue tuple && TupleIndex(field) is { } index && index < tuple.Items.Count)
            Assign(instance, new TupleValue([.. tuple.Items.Select((item, i) => i == index ? value : item)]), state);
        else if (field.ContainingType.IsValueType && self is not ReferenceValue)
            Assign(instance, UnknownValue.Instance, state);
        else
            SetMember(self, field, value, state);
    }

    private static IReadOnlyList<Value> Parts(Value value, int count) => value switch
    {
        TupleValue tuple when tuple.Items.Count == count => tuple.Items,
        RecordValue { Type: INamedTypeSymbol { IsRecord: true } type } record
            when type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == count && constructor.Parameters.All(parameter => PositionalProperty(parameter.OriginalDefinition) is not null && record.Members.ContainsKey(parameter.Name))) is { } primary
            => [.. primary.Parameters.Select(parameter => record.Members[parameter.Name])],
        _ => [.. Enumerable.Repeat<Value>(UnknownValue.Instance, count)],
    };

    private void SetProperty(Value self, IPropertyReferenceOperation property, Value value, State state)
    {
        if (property.Property.IsIndexer)
            SetItem(self, property.Arguments.Length == 1 ? Evaluate(property.Arguments[0].Value, state) : UnknownValue.Instance, IsOfDictionary(property.Property), value, state);
        else
            SetOwnProperty(property.Property, IsBase(property.Instance), self, value, state);
    }
}
