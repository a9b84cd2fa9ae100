using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Operators, patterns and switch expressions.</content>
internal sealed partial class Interpreter
{
    private Value Binary(IBinaryOperation binary, State state)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return ShortCircuit(binary, state);

        var (left, right) = (Evaluate(binary.LeftOperand, state), Evaluate(binary.RightOperand, state));
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return Truth(AreEqual(left, right) is { } equal ? equal == (binary.OperatorKind == BinaryOperatorKind.Equals) : null);
        return Combine(binary.OperatorKind, left, right, binary.Type, binary.Syntax);
    }

    private static Value Combine(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol? type, SyntaxNode syntax)
    {
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return TextOf(left) is { } start && TextOf(right) is { } end ? new ConstantValue(start + end, type, syntax) : UnknownValue.Instance;
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
        if (!IsNumber(a) || !IsNumber(b) || Numbers.Combine(kind, a, b) is not { } result)
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
        (UnaryOperatorKind.Minus, ConstantValue { Value: { } number }) when IsNumber(number) =>
            Combine(BinaryOperatorKind.Subtract, new ConstantValue(0), new ConstantValue(number), unary.Type, unary.Syntax),
        (UnaryOperatorKind.Plus, ConstantValue { Value: { } number } operand) when IsNumber(number) => operand,
        _ => UnknownValue.Instance,
    };

    private Value Compound(ICompoundAssignmentOperation compound, State state)
    {
        var (left, right) = (Evaluate(compound.Target, state), Evaluate(compound.Value, state));
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
        (ConstantValue { Value: { } a }, ConstantValue { Value: { } b }) => Numbers.ToLong(a) is { } x && Numbers.ToLong(b) is { } y ? x == y : a.Equals(b),
        (ConstantValue a, ConstantValue b) => a.Value is null && b.Value is null,
        (NodeValue { Node: StringNode or IntegerNode } a, NodeValue { Node: StringNode or IntegerNode } b) => a.Node.Equals(b.Node),
        (ConstantValue { Value: null }, not UnknownValue) or (not UnknownValue, ConstantValue { Value: null }) => false,
        _ => null,
    };

    private bool? Matches(Value value, IPatternOperation pattern, State state)
    {
        foreach (var declared in pattern.DescendantsAndSelf())
            if (SymbolOf(declared) is { } symbol)
                state.Set(symbol, UnknownValue.Instance);
        return MatchesOne(state.Content(value) is RecordValue record ? record : value, pattern, state);
    }

    private static ISymbol? SymbolOf(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private bool? MatchesOne(Value value, IPatternOperation pattern, State state)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return AreEqual(value, Evaluate(constant.Value, state));
            case INegatedPatternOperation negated:
                return !MatchesOne(value, negated.Pattern, state);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return And(MatchesOne(value, both.LeftPattern, state), MatchesOne(value, both.RightPattern, state));
            case IBinaryPatternOperation either:
                return !And(!MatchesOne(value, either.LeftPattern, state), !MatchesOne(value, either.RightPattern, state));
            case IRelationalPatternOperation relational:
                return TruthOf(Combine(relational.OperatorKind, value, Evaluate(relational.Value, state), null, relational.Syntax));
            case ITypePatternOperation type:
                return IsOf(value, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                if (declaration.DeclaredSymbol is { } declared)
                    state.Set(declared, value);
                return declaration.MatchesNull ? true : declaration.MatchedType is { } matched ? IsOf(value, matched) : null;
            case IRecursivePatternOperation recursive:
                return MatchesParts(value, recursive, state);
            default:
                return null;
        }
    }

    private bool? MatchesParts(Value value, IRecursivePatternOperation pattern, State state)
    {
        if (pattern.DeclaredSymbol is { } declared)
            state.Set(declared, value);
        bool? matches = value is ConstantValue { Value: null } ? false : value is UnknownValue ? null : true;
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            matches = And(matches, MatchesOne(value is TupleValue tuple && i < tuple.Items.Count ? tuple.Items[i] : UnknownValue.Instance, pattern.DeconstructionSubpatterns[i], state));
        foreach (var property in pattern.PropertySubpatterns)
        {
            var member = (property.Member as IMemberReferenceOperation)?.Member;
            var part = member is not null && value is RecordValue record && record.Members.TryGetValue(member.Name, out var held) ? held : UnknownValue.Instance;
            matches = And(matches, MatchesOne(part, property.Pattern, state));
        }
        return matches;
    }

    private static bool? IsOf(Value value, ITypeSymbol type)
    {
        var known = value switch
        {
            NodeValue node => node.Type,
            RecordValue record => record.Type,
            _ => null,
        };
        if (value is ConstantValue { Value: null })
            return false;
        if (known is null || known.TypeKind == TypeKind.TypeParameter)
            return null;
        for (var current = known; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, type))
                return true;
        return known.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, type)) ? true
            : known.IsSealed || value is RecordValue ? false
            : null;
    }

    private Value Switch(ISwitchExpressionOperation choice, State state)
    {
        var value = Evaluate(choice.Value, state);
        Value result = NoValue.Instance;
        State? end = null;
        foreach (var arm in choice.Arms)
        {
            var way = state.Fork();
            var matches = And(Matches(value, arm.Pattern, way), arm.Guard is null ? true : TruthOf(Evaluate(arm.Guard, way)));
            if (matches == false)
                continue;
            var one = Evaluate(arm.Value, way);
            if (one is not NoValue)
            {
                end = Joining.Of(end, way)!;
                result = Joining.Of(result, one, end);
            }
            if (matches == true)
                break;
        }
        if (end is not null)
            state.Become(end);
        return result;
    }
}
