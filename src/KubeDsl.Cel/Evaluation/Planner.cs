using KubeDsl.Cel.Functions;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Turns a checked expression into the nodes that evaluate it.</summary>
internal static class Planner
{
    public static EvalNode Plan(Expr expression) => expression switch
    {
        LiteralExpr literal => new ConstantNode(literal.Offset, literal.Value),
        IdentExpr ident => PlanSymbol(ident.Offset, ident.Symbol!),
        SelectExpr { Symbol: { } symbol } select => PlanSymbol(select.Offset, symbol),
        SelectExpr or IndexExpr => PlanAttribute(expression, [], isTest: false),
        HasExpr has => PlanAttribute(has.Field, [], isTest: true),
        LogicalExpr logical => new LogicNode(logical.Offset, logical.IsAnd, PlanAll(logical.Operands)),
        ConditionalExpr conditional => new ConditionalNode(
            conditional.Offset, Plan(conditional.Condition), Plan(conditional.WhenTrue), Plan(conditional.WhenFalse)),
        ListExpr list => new ListLiteralNode(list.Offset, PlanAll(list.Items), [.. list.IsOptional]),
        MapExpr map => new MapLiteralNode(
            map.Offset, PlanAll(map.Entries.Select(entry => entry.Key)), PlanAll(map.Entries.Select(entry => entry.Value)),
            map.Entries.Select(entry => entry.IsOptional).ToArray()),
        CallExpr call => PlanCall(call),
        ComprehensionExpr macro => PlanMacro(macro),
        // What a mutation makes is checked, and not made.
        StructExpr structure => new ConstantNode(structure.Offset, CelUnknown.Instance),
        _ => throw new InvalidOperationException($"No plan for {expression.GetType().Name}."),
    };

    private static EvalNode[] PlanAll(IEnumerable<Expr> expressions) => expressions.Select(Plan).ToArray();

    private static EvalNode PlanSymbol(int offset, Symbol symbol)
    {
        if (symbol.Value is not null)
            return new ConstantNode(offset, symbol.Value);
        return symbol.IsLocal ? new LocalNode(offset, symbol.Slot) : new VariableNode(offset, symbol.Slot);
    }

    private static EvalNode PlanAttribute(Expr expression, List<Qualifier> behind, bool isTest)
    {
        var qualifiers = new List<Qualifier>();
        var place = expression.Offset;
        while (true)
        {
            if (expression is SelectExpr { Symbol: null } select)
            {
                qualifiers.Add(new Qualifier(select.Offset, null, new CelString(select.Field), select.IsOptional));
                expression = select.Operand;
            }
            else if (expression is IndexExpr index)
            {
                var key = Plan(index.Index);
                var constant = (key as ConstantNode)?.Value;
                qualifiers.Add(new Qualifier(index.Offset, constant is null ? key : null, constant, index.IsOptional));
                expression = index.Operand;
            }
            else
            {
                break;
            }
        }
        qualifiers.Reverse();
        qualifiers.AddRange(behind);

        // The way goes on in each branch, as if it were written there.
        if (expression is ConditionalExpr conditional)
            return new ConditionalNode(
                conditional.Offset, Plan(conditional.Condition),
                PlanAttribute(conditional.WhenTrue, qualifiers, isTest), PlanAttribute(conditional.WhenFalse, qualifiers, isTest));
        return new AttributeNode(place, Plan(expression), [.. qualifiers], isTest);
    }

    private static EvalNode PlanCall(CallExpr call)
    {
        var arguments = call.Target is null ? PlanAll(call.Arguments) : PlanAll([call.Target, .. call.Arguments]);
        if (call.Target is null && arguments.Length == 1)
        {
            if (call.Function == "dyn")
                return arguments[0];
            if (Operators.Unary(call.Function) is { } unary)
                return new UnaryNode(call.Offset, unary, arguments[0]);
        }
        if (call.Target is null && arguments.Length == 2 && Operators.Binary(call.Function) is { } binary)
            return new BinaryNode(call.Offset, binary, arguments[0], arguments[1]);
        if (call.Function == "matches" && arguments.Length == 2 && arguments[1] is ConstantNode { Value: CelString pattern })
            return RegexLibrary.PlanMatch(call.Offset, arguments[0], pattern.Value);
        if (call.Function is "or" or "orValue" && call.Target is not null && arguments.Length == 2)
            return new OptionalOrNode(call.Offset, call.Function == "orValue", arguments[0], arguments[1]);
        return new CallNode(call.Offset, call.Overloads, arguments);
    }

    private static EvalNode PlanMacro(ComprehensionExpr macro)
    {
        var range = Plan(macro.Range);
        var filter = macro.Filter is null ? null : Plan(macro.Filter);
        var body = Plan(macro.Body);
        var (first, second) = (macro.FirstSlot, macro.SecondSlot);
        return macro.Kind switch
        {
            ComprehensionKind.All => new QuantifierNode(macro.Offset, true, range, first, second, body),
            ComprehensionKind.Exists => new QuantifierNode(macro.Offset, false, range, first, second, body),
            ComprehensionKind.ExistsOne => new ExistsOneNode(macro.Offset, range, first, second, body),
            ComprehensionKind.Filter => new FilterNode(macro.Offset, range, first, body),
            ComprehensionKind.TransformList => new TransformListNode(macro.Offset, range, first, second, filter, body),
            ComprehensionKind.SortBy => new SortByNode(macro.Offset, range, first, body),
            ComprehensionKind.Bind => new BindingNode(macro.Offset, range, first, body),
            ComprehensionKind.OptMap => new OptionalMapNode(macro.Offset, false, range, first, body),
            ComprehensionKind.OptFlatMap => new OptionalMapNode(macro.Offset, true, range, first, body),
            _ => new TransformMapNode(macro.Offset, macro.Kind == ComprehensionKind.TransformMapEntry, range, first, second, filter, body),
        };
    }
}
