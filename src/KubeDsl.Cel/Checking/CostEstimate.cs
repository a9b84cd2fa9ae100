using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Functions;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Checking;

/// <summary>
/// The worst case of an expression's cost, as the API server reckons it before it accepts a rule: each step costs one, work
/// on texts a tenth of their length, a macro its body times the size of its range.
/// </summary>
internal sealed class CostEstimate
{
    private const double TraversalFactor = 0.1;
    private const double PatternFactor = 0.25;
    private const double ListCost = 10;
    private const double MapCost = 30;

    /// <summary>The ranges that the variables of macros run over.</summary>
    private readonly Dictionary<int, Expr> ranges = [];

    private readonly HashSet<int> keys = [];

    public static double Of(Expr expression) => new CostEstimate().Cost(expression);

    private double Cost(Expr expression) => expression switch
    {
        LiteralExpr => 0,
        IdentExpr or SelectExpr { Symbol: not null } => 1,
        SelectExpr select => Cost(select.Operand) + 1,
        HasExpr has => Cost(has.Field.Operand) + 1,
        LogicalExpr logical => logical.Operands.Sum(Cost),
        ConditionalExpr conditional => Cost(conditional.Condition) + Math.Max(Cost(conditional.WhenTrue), Cost(conditional.WhenFalse)),
        ListExpr list => ListCost + list.Items.Sum(Cost),
        MapExpr map => MapCost + map.Children.Sum(Cost),
        ComprehensionExpr macro => CostOfMacro(macro),
        CallExpr call => call.Children.Sum(Cost) + CostOfCall(call),
        _ => 1 + expression.Children.Sum(Cost),
    };

    private double CostOfMacro(ComprehensionExpr macro)
    {
        ranges[macro.FirstSlot] = macro.Range;
        if (macro.Range.Type.Kind == CelTypeKind.Map && macro.Kind != ComprehensionKind.Bind && IsInObject(macro.Range))
            keys.Add(macro.FirstSlot);
        if (macro.SecondSlot >= 0)
            ranges[macro.SecondSlot] = macro.Range;
        var body = Cost(macro.Body) + (macro.Filter is null ? 0 : Cost(macro.Filter));
        if (macro.Kind is ComprehensionKind.OptMap or ComprehensionKind.OptFlatMap)
            return Cost(macro.Range) + body + 2;
        // A fold over nothing: the value is reckoned, the list without items, and the body once.
        if (macro.Kind == ComprehensionKind.Bind)
            return Cost(macro.Range) + ListCost + body + 1;

        // What the macro itself adds for each element, and once.
        var (each, once) = macro.Kind switch
        {
            ComprehensionKind.All => (3, 1),
            ComprehensionKind.Exists => (4, 1),
            ComprehensionKind.ExistsOne => (2, 2),
            ComprehensionKind.Filter => (13, 11),
            ComprehensionKind.TransformMap or ComprehensionKind.TransformMapEntry => (2, 31),
            _ => (12, 11),
        };
        return Cost(macro.Range) + once + Times(Size(macro.Range), body + each);
    }

    private double CostOfCall(CallExpr call)
    {
        var arguments = call.Target is null ? call.Arguments : [call.Target, .. call.Arguments];
        double First() => arguments.Count > 0 ? Size(arguments[0]) : 1;
        double Second() => arguments.Count > 1 ? Size(arguments[1]) : 1;
        switch (call.Function)
        {
            case "startsWith" or "endsWith":
                return Tenth(Second());
            case "contains":
                return Times(Tenth(First()), Tenth(Second()));
            case "matches" or "find" or "findAll":
                return Times(Tenth(First() + 1), Math.Ceiling(Second() * PatternFactor));
            case "@in":
                return arguments[1].Type.Kind == CelTypeKind.Map ? 1 : Second();
            case "_<_" or "_<=_" or "_>_" or "_>=_" when !arguments.Any(argument => IsText(argument.Type)):
                return 1;
            case "_==_" or "_!=_" or "_<_" or "_<=_" or "_>_" or "_>=_":
                // Of two computed texts the server takes neither for long.
                var smaller = Math.Min(First(), Second());
                return double.IsInfinity(smaller) ? 1 : Tenth(smaller);
            case "_+_" when call.Type.Kind is CelTypeKind.String or CelTypeKind.Bytes:
                return Tenth(First() + Second());
            case "sum" or "min" or "max" or "isSorted" or "indexOf" or "lastIndexOf" when arguments[0].Type.Kind == CelTypeKind.List:
                return Times(First(), 1 + Tenth(SizeOfElements(arguments[0])));
            case "join":
                return Tenth(Times(First(), SizeOfElements(arguments[0])) + (arguments.Count > 1 ? Times(First(), Second()) : 0));
            case "split" or "replace":
                return Math.Ceiling(First() * 2 * TraversalFactor);
            case "url" or "isURL" or "ip" or "isIP" or "cidr" or "isCIDR" or "quantity" or "isQuantity" or "semver" or "isSemver":
            case "lowerAscii" or "upperAscii" or "trim" or "substring" or "indexOf" or "lastIndexOf" or "format":
                return Tenth(First());
            case "validate":
                return Tenth(Second());
            case "sets.contains" or "sets.equivalent" or "sets.intersects":
                return Times(First(), Second());
            default:
                return 1;
        }
    }

    private double Size(Expr expression)
    {
        switch (expression)
        {
            case LiteralExpr { Value: CelString text }:
                return Runes.Count(text.Value);
            case LiteralExpr { Value: CelBytes bytes }:
                return bytes.Bytes.Length;
            case ListExpr list:
                return list.Items.Count;
            case MapExpr map:
                return map.Entries.Count;
            case ConditionalExpr conditional:
                return Math.Max(Size(conditional.WhenTrue), Size(conditional.WhenFalse));
            case ComprehensionExpr macro when macro.Type.Kind is CelTypeKind.List or CelTypeKind.Map:
                return Size(macro.Range);
            case CallExpr call:
                return SizeOfCall(call);
        }
        if (expression.Type.MaxSize is { } bound)
            return bound;
        if (HasSize(expression.Type))
            return SizeOfOrigin(expression);
        // What stands in the object itself, and is neither text nor list, is not gone over; what was computed is one step.
        return expression.Type.Kind is CelTypeKind.Dyn or CelTypeKind.Error || !IsInObject(expression) ? 1 : 0;
    }

    private bool IsInObject(Expr expression) => expression switch
    {
        IdentExpr { Symbol: { IsLocal: true } local } => ranges.TryGetValue(local.Slot, out var range) && IsInObject(range),
        IdentExpr => true,
        // An entry of a map by its name is not known to be there.
        SelectExpr select => select.Symbol is not null || (select.Operand.Type.Kind != CelTypeKind.Map && IsInObject(select.Operand)),
        IndexExpr index => IsInObject(index.Operand),
        _ => false,
    };

    // Of a list that was computed the server knows no element; the least is taken.
    private double SizeOfElements(Expr list) => list switch
    {
        ListExpr literal => literal.Items.Count == 0 ? 0 : literal.Items.Max(Size),
        _ => list.Type.Parameters[0].MaxSize ?? 0,
    };

    /// <summary>A part of a value that was computed is no larger than what it was computed from.</summary>
    private double SizeOfOrigin(Expr expression) => expression switch
    {
        IndexExpr { Operand: CallExpr or ComprehensionExpr } index => Size(index.Operand),
        // Of the keys of a map no length is known, and none is counted.
        IdentExpr { Symbol: { IsLocal: true } key } when keys.Contains(key.Slot) => 0,
        IdentExpr { Symbol: { IsLocal: true } local } when ranges.TryGetValue(local.Slot, out var range) => Size(range),
        _ => double.PositiveInfinity,
    };

    private double SizeOfCall(CallExpr call)
    {
        var first = call.Target ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null);
        switch (call.Function)
        {
            case "_+_" when HasSize(call.Type):
                return Size(call.Arguments[0]) + Size(call.Arguments[1]);
            case "replace" when call.Target is not null && call.Arguments.Count > 1:
                return SizeOfReplacement(Size(call.Target), call.Arguments[0], Size(call.Arguments[1]));
            // The server loses the bounds here.
            case "string":
            case "getHost" or "getHostname" or "getPort" or "getScheme" or "getEscapedPath" or "getQuery":
            case "orValue" when HasSize(call.Type):
                return double.PositiveInfinity;
            default:
                return first is not null && HasSize(call.Type) && HasSize(first.Type) ? Size(first) : 1;
        }
    }

    // An empty text, which one that is not known may be, is found between all characters.
    private static double SizeOfReplacement(double size, Expr found, double with)
    {
        var least = found is LiteralExpr { Value: CelString text } ? Runes.Count(text.Value) : 0;
        return least == 0 ? Times(size + 1, with) + size : with <= least ? size : Times(Math.Ceiling(size / least), with);
    }

    private static bool IsText(CelType type) => type.Kind is CelTypeKind.String or CelTypeKind.Bytes or CelTypeKind.Dyn;

    private static bool HasSize(CelType type) =>
        type.Kind is CelTypeKind.String or CelTypeKind.Bytes or CelTypeKind.List or CelTypeKind.Map;

    private static double Tenth(double size) => Math.Ceiling(size * TraversalFactor);

    private static double Times(double left, double right) => left == 0 || right == 0 ? 0 : left * right;
}
