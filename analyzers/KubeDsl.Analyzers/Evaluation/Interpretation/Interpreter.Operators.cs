using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Operators.</content>
internal sealed partial class Interpreter
{
    private Value Binary(IBinaryOperation binary, State state)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return ShortCircuit(binary, state);

        var (left, right) = (Evaluate(binary.LeftOperand, state), Evaluate(binary.RightOperand, state));
        if (left is NoValue || right is NoValue)
            return NoValue.Instance;
        if (binary.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            if (!binary.IsLifted && InvokeSource(method, null, [left, right], isVirtual: false, state) is { } made)
                return made;
            state.Escape(left);
            state.Escape(right);
            return UnknownValue.Instance;
        }
        if (IsByIdentity(binary) && (left, right) is (ConstantValue { Value: not null }, ConstantValue { Value: not null }))
            return UnknownValue.Instance;
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return Truth(AreEqual(left, right) is { } equal ? equal == (binary.OperatorKind == BinaryOperatorKind.Equals) : null);
        return Combine(binary.OperatorKind, left, right, binary.Type, binary.Syntax);
    }

    // Two boxes are two, whatever is in them.
    private static bool IsByIdentity(IBinaryOperation binary) => binary is { OperatorMethod: null, LeftOperand.Type.SpecialType: SpecialType.System_Object } or { OperatorMethod: null, LeftOperand.Type.TypeKind: TypeKind.Interface };

    private static Value Combine(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol? type, SyntaxNode syntax)
    {
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return TextOf(left) is { } start && TextOf(right) is { } end && start.Length + end.Length <= Texts.Longest ? new ConstantValue(start + end, type, syntax) : UnknownValue.Instance;
        if (left is not ConstantValue { Value: { } a } || right is not ConstantValue { Value: { } b })
            return UnknownValue.Instance;
        if (a is bool x && b is bool y)
            return kind switch
            {
                BinaryOperatorKind.And => ConstantValue.Of(x & y),
                BinaryOperatorKind.Or => ConstantValue.Of(x | y),
                BinaryOperatorKind.ExclusiveOr => ConstantValue.Of(x ^ y),
                _ => UnknownValue.Instance,
            };
        if (a is char letter)
            a = (int)letter;
        if (b is char other)
            b = (int)other;
        if (!IsNumber(a) || !IsNumber(b) || Numbers.Combine(kind, a, b, type) is not { } result)
            return UnknownValue.Instance;
        return ConvertBuiltIn(new ConstantValue(result, null, syntax), type);
    }

    private static bool IsNumber(object value) => value is double or float || Numbers.ToLong(value) is not null;

    private Value ShortCircuit(IBinaryOperation binary, State state)
    {
        var isAnd = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var left = TruthOf(Evaluate(binary.LeftOperand, state));
        if (left == !isAnd)
            return ConstantValue.Of(!isAnd);
        if (left == isAnd)
            return Evaluate(binary.RightOperand, state);
        bool? right = null;
        Either(state, _ => UnknownValue.Instance, way =>
        {
            right = TruthOf(Evaluate(binary.RightOperand, way));
            return UnknownValue.Instance;
        });
        return Truth(right == !isAnd ? !isAnd : null);
    }

    private Value Unary(IUnaryOperation unary, State state) => (unary.OperatorKind, Evaluate(unary.Operand, state)) switch
    {
        (UnaryOperatorKind.Not, ConstantValue { Value: bool truth }) => ConstantValue.Of(!truth),
        (_, NoValue) => NoValue.Instance,
        (_, var operand) when unary.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method => InvokeSource(method, null, [operand], isVirtual: false, state) ?? UnknownValue.Instance,
        (UnaryOperatorKind.BitwiseNegation, ConstantValue { Value: int bits }) => new ConstantValue(~bits, unary.Type, unary.Syntax),
        (UnaryOperatorKind.Minus, ConstantValue { Value: double real }) => new ConstantValue(-real, unary.Type, unary.Syntax),
        (UnaryOperatorKind.Minus, ConstantValue { Value: { } number }) when IsNumber(number) =>
            Combine(BinaryOperatorKind.Subtract, new ConstantValue(0), new ConstantValue(number), unary.Type, unary.Syntax),
        (UnaryOperatorKind.Plus, ConstantValue { Value: { } number } operand) when IsNumber(number) => operand,
        _ => UnknownValue.Instance,
    };

    private Value Compound(ICompoundAssignmentOperation compound, State state)
    {
        var (left, right) = (Evaluate(compound.Target, state), Evaluate(compound.Value, state));
        if (compound.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method)
            return Assign(compound.Target, InvokeSource(method, null, [left, right], isVirtual: false, state) ?? UnknownValue.Instance, state);
        return Assign(compound.Target, Combine(compound.OperatorKind, left, right, compound.Type, compound.Syntax), state);
    }

    private Value Increment(IIncrementOrDecrementOperation increment, State state)
    {
        var before = Evaluate(increment.Target, state);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = Assign(increment.Target, Combine(kind, before, new ConstantValue(1), increment.Type, increment.Syntax), state);
        return increment.IsPostfix ? before : after;
    }

    private static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (ConstantValue { Value: { } a }, ConstantValue { Value: { } b }) => Numbers.ToLong(a) is { } x && Numbers.ToLong(b) is { } y ? x == y : a is double one && b is double other ? one == other : a.GetType() == b.GetType() ? a.Equals(b) : null,
        (ConstantValue a, ConstantValue b) => a.Value is null && b.Value is null,
        (NodeValue { Node: StringNode or IntegerNode } a, NodeValue { Node: StringNode or IntegerNode } b) => a.Node.Equals(b.Node),
        (ConstantValue { Value: null }, not UnknownValue) or (not UnknownValue, ConstantValue { Value: null }) => false,
        _ => null,
    };
}
