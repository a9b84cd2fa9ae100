using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Patterns and switch expressions.</content>
internal sealed partial class Interpreter
{
    private bool? Matches(Value value, IPatternOperation pattern, State state)
    {
        foreach (var declared in pattern.DescendantsAndSelf())
            if (SymbolOf(declared) is { } symbol)
                state.Set(symbol, UnknownValue.Instance);
        return MatchesOne(value, pattern, state);
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
            case IListPatternOperation list:
                return MatchesItems(value, list, state);
            case ITypePatternOperation type:
                return IsOf(value, type.MatchedType, state);
            case IDeclarationPatternOperation declaration:
                if (declaration.DeclaredSymbol is { } declared)
                    state.Set(declared, value);
                return declaration.MatchesNull ? true : declaration.MatchedType is { } matched ? IsOf(value, matched, state) : null;
            case IRecursivePatternOperation recursive:
                return MatchesParts(value, recursive, state);
            default:
                state.Escape(value);
                return null;
        }
    }

    private bool? MatchesItems(Value value, IListPatternOperation pattern, State state)
    {
        var slice = -1;
        for (var i = 0; i < pattern.Patterns.Length; i++)
            if (pattern.Patterns[i] is ISlicePatternOperation)
                slice = i;
        if (pattern.DeclaredSymbol is not null || state.Items(value) is not { IsExact: true } items || (slice >= 0 && pattern.Patterns[slice] is ISlicePatternOperation { Pattern: not null }))
        {
            state.Escape(value);
            return null;
        }
        var (length, wanted) = (items.Items.Length, pattern.Patterns.Length);
        if (slice < 0 ? length != wanted : length < wanted - 1)
            return false;
        bool? matches = true;
        for (var i = 0; i < wanted; i++)
            if (i != slice)
                matches = And(matches, MatchesOne(items.Items[slice >= 0 && i > slice ? length - wanted + i : i].Value, pattern.Patterns[i], state));
        return matches;
    }

    private bool? MatchesParts(Value value, IRecursivePatternOperation pattern, State state)
    {
        if (pattern.DeclaredSymbol is { } declared)
            state.Set(declared, value);
        if (value is UnknownValue)
        {
            foreach (var part in pattern.Descendants().OfType<IPatternOperation>())
                if (SymbolOf(part) is { } symbol)
                    state.Set(symbol, UnknownValue.Instance);
            return null;
        }
        var matches = value is ConstantValue { Value: null } ? false
            : pattern.MatchedType is null || SymbolEqualityComparer.Default.Equals(pattern.MatchedType, pattern.InputType) ? true
            : IsOf(value, pattern.MatchedType, state);
        if (matches == false)
            return false;
        var parts = Parts(state.Content(value), pattern.DeconstructionSubpatterns.Length);
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            matches = And(matches, MatchesOne(parts[i], pattern.DeconstructionSubpatterns[i], state));
        foreach (var property in pattern.PropertySubpatterns)
        {
            // What another type would say is not known of this one.
            var part = matches is null ? UnknownValue.Instance : (property.Member as IMemberReferenceOperation)?.Member switch
            {
                IPropertySymbol { IsIndexer: false } read => ReadProperty(read, value, isBase: false, property.Syntax, state),
                IFieldSymbol field when value is TupleValue tuple && TupleIndex(field) is { } index && index < tuple.Items.Count => tuple.Items[index],
                IFieldSymbol field => Member(value, field, state),
                _ => UnknownValue.Instance,
            };
            matches = And(matches, MatchesOne(part, property.Pattern, state));
        }
        if (matches is null)
            state.Escape(value);
        return matches;
    }

    private static bool? IsOf(Value value, ITypeSymbol type, State state)
    {
        if (value is ConstantValue { Value: null })
            return false;
        var content = state.Content(value);
        var known = content switch
        {
            NodeValue node => node.Type,
            RecordValue record => record.Type,
            ConstantValue { Type: { } simple } when simple.SpecialType is > SpecialType.System_Object and not SpecialType.System_Nullable_T || simple.TypeKind == TypeKind.Enum => simple,
            _ => null,
        };

        // What a type parameter stands for is not followed.
        if (known is null || known.TypeKind == TypeKind.TypeParameter || HasTypeParameter(type))
            return null;
        for (var current = known; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, type))
                return true;
        if (known.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, type)))
            return true;
        return (known.IsSealed || content is RecordValue) && !HasTypeParameter(known) && type is not INamedTypeSymbol { IsGenericType: true } ? false : null;
    }

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
        _ => false,
    };

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
