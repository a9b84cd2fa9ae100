using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Items of arrays, lists and dictionaries.</content>
internal sealed partial class Interpreter
{
    private Value ReadItem(Value receiver, IPropertyReferenceOperation reference, State state)
    {
        var index = reference.Arguments.Length == 1 ? Evaluate(reference.Arguments[0].Value, state) : UnknownValue.Instance;
        if (state.Content(receiver) is ConstantValue { Value: string text })
            return CharacterAt(text, index is ConstantValue { Value: int position } ? position : null, reference.Type);
        return ItemAt(receiver, index, IsOfDictionary(reference.Property), state);
    }

    private static bool IsOfDictionary(IPropertySymbol indexer) => indexer.ContainingType.Name is "Dictionary" or "IDictionary" or "IReadOnlyDictionary";

    private static Value CharacterAt(string text, int? position, ITypeSymbol? type) =>
        position is { } at && at >= 0 && at < text.Length ? new ConstantValue(text[at], type) : UnknownValue.Instance;

    private static Value ItemAt(Value collection, Value index, bool isDictionary, State state)
    {
        if (state.Items(collection) is { IsExact: true } sequence && index is ConstantValue { Value: { } at })
        {
            if (!isDictionary)
            {
                if (Numbers.ToLong(at) is { } position && position >= 0 && position < sequence.Items.Length)
                    return sequence.Items[(int)position].Value;
            }
            else if (EntryOf(sequence, index) is { } entry)
            {
                return entry >= 0 ? ((TupleValue)sequence.Items[entry].Value).Items[1] : NoValue.Instance;
            }
        }

        // It may be any of them.
        if (state.Items(collection) is { } all)
            state.Escape(all);
        return UnknownValue.Instance;
    }

    /// <summary>The position of the entry with a key; negative when there is none, null when that is not known.</summary>
    private static int? EntryOf(SequenceValue sequence, Value key)
    {
        if (!sequence.IsExact)
            return null;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (sequence.Items[i].Value is not TupleValue { IsEntry: true } entry || AreEqual(entry.Items[0], key) is not { } isSame)
                return null;
            if (isSame)
                return i;
        }
        return -1;
    }

    private Value Element(IArrayElementReferenceOperation element, State state) => element.Indices.Length == 1
        ? ElementFrom(Evaluate(element.ArrayReference, state), element.Indices[0], element.Type, state)
        : ItemAt(Evaluate(element.ArrayReference, state), UnknownValue.Instance, isDictionary: false, state);

    /// <summary>An item or a part, by a position from the start, from the end, or by a range.</summary>
    private Value ElementFrom(Value receiver, IOperation index, ITypeSymbol? type, State state)
    {
        var content = state.Content(receiver);
        var length = content switch
        {
            ConstantValue { Value: string text } => text.Length,
            SequenceValue { IsExact: true } sequence => sequence.Items.Length,
            _ => -1,
        };
        if (index is IRangeOperation range)
        {
            var (from, to) = (range.LeftOperand is null ? 0 : PositionOf(range.LeftOperand, length, state), range.RightOperand is null ? length : PositionOf(range.RightOperand, length, state));
            if (length >= 0 && from is { } start && to is { } end && start >= 0 && start <= end && end <= length)
                return content is ConstantValue { Value: string text }
                    ? new ConstantValue(text.Substring(start, end - start), type)
                    : Allocate(new SequenceValue([.. ((SequenceValue)content).Items.Skip(start).Take(end - start)]), state);
            state.Escape(content);
            return UnknownValue.Instance;
        }
        var position = PositionOf(index, length, state);
        return content is ConstantValue { Value: string letters }
            ? CharacterAt(letters, position, type)
            : ItemAt(receiver, position is { } at ? new ConstantValue(at) : UnknownValue.Instance, isDictionary: false, state);
    }

    private int? PositionOf(IOperation index, int length, State state) => index switch
    {
        IConversionOperation conversion => PositionOf(conversion.Operand, length, state),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd => length >= 0 && Evaluate(fromEnd.Operand, state) is ConstantValue { Value: int back } ? length - back : null,
        _ => Evaluate(index, state) is ConstantValue { Value: { } at } && Numbers.ToLong(at) is >= 0 and <= int.MaxValue and var position ? (int)position : null,
    };

    private static void SetItem(Value self, Value index, bool isDictionary, Value value, State state)
    {
        if (self is not ReferenceValue reference || state.Items(self) is not { } sequence)
        {
            Lose(self, value, state);
            return;
        }
        if (isDictionary && EntryOf(sequence, index) is { } at && index is ConstantValue { Value: not null })
        {
            var entry = new SequenceItem(new TupleValue([index, value], isEntry: true));
            state.Change(reference, new SequenceValue(at < 0 ? sequence.Items.Add(entry) : sequence.Items.SetItem(at, entry)));
        }
        else if (!isDictionary && sequence.IsExact && index is ConstantValue { Value: { } number } && Numbers.ToLong(number) is { } position && position >= 0 && position < sequence.Items.Length)
        {
            state.Change(reference, new SequenceValue(sequence.Items.SetItem((int)position, new SequenceItem(value))));
        }
        else
        {
            state.Escape(reference);
            state.Escape(value);
        }
    }
}
