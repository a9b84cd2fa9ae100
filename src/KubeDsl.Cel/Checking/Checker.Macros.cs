using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Checking;

/// <summary>The types of macros.</summary>
internal sealed partial class Checker
{
    private CelType TypeOfComprehension(ComprehensionExpr macro)
    {
        var range = mapping.Substitute(Visit(macro.Range), toDyn: false);
        if (macro.Kind is ComprehensionKind.OptMap or ComprehensionKind.OptFlatMap)
            return TypeOfOptionalMap(macro, range);

        if (macro.Kind == ComprehensionKind.Bind && !environment.HasBindings)
            return Fail(macro.Offset, Undeclared("cel"));

        var (first, second) = VariablesOf(macro, range);
        var depth = locals.Count;
        macro.FirstSlot = Declare(macro.Variable, first);
        if (macro.Second is not null)
            macro.SecondSlot = Declare(macro.Second, second);
        if (macro.Filter is not null)
            Demand(macro.Filter, CelType.Bool);

        var result = TypeOfBody(macro, range, first, second);
        locals.RemoveRange(depth, locals.Count - depth);
        return result;
    }

    private CelType TypeOfBody(ComprehensionExpr macro, CelType range, CelType first, CelType second)
    {
        switch (macro.Kind)
        {
            case ComprehensionKind.Bind:
                return Visit(macro.Body);
            case ComprehensionKind.TransformList:
                return CelType.List(Visit(macro.Body));
            case ComprehensionKind.TransformMap:
                return CelType.Map(first, Visit(macro.Body));
            case ComprehensionKind.TransformMapEntry:
                var body = mapping.Substitute(Visit(macro.Body), toDyn: false);
                if (body.Kind is CelTypeKind.Map)
                    return body;
                return body.Kind is CelTypeKind.Dyn or CelTypeKind.Error
                    ? CelType.DynMap
                    : Fail(macro.Body.Offset, $"expected type 'map(dyn, dyn)' but found '{Shown(body)}'");
            case ComprehensionKind.Filter:
                Demand(macro.Body, CelType.Bool);
                return CelType.List(first);
            case ComprehensionKind.SortBy:
                return TypeOfSort(macro, range);
            default:
                Demand(macro.Body, CelType.Bool);
                return CelType.Bool;
        }
    }

    private CelType TypeOfSort(ComprehensionExpr macro, CelType range)
    {
        var key = mapping.Substitute(Visit(macro.Body), toDyn: true);
        if (range.Kind is not (CelTypeKind.List or CelTypeKind.Dyn or CelTypeKind.Parameter or CelTypeKind.Error)
            || !(key.Kind is CelTypeKind.Dyn or CelTypeKind.Error || SortableKinds.Contains(key.Kind)))
            return Fail(macro.Offset, $"found no matching overload for 'sortBy' applied to '{Shown(range)}.({key})'");
        return range.Kind == CelTypeKind.List ? range : CelType.DynList;
    }

    private static readonly HashSet<CelTypeKind> SortableKinds =
    [
        CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Double, CelTypeKind.Bool, CelTypeKind.Duration,
        CelTypeKind.Timestamp, CelTypeKind.String, CelTypeKind.Bytes,
    ];

    private CelType TypeOfOptionalMap(ComprehensionExpr macro, CelType range)
    {
        var name = macro.Kind == ComprehensionKind.OptMap ? "optMap" : "optFlatMap";
        CelType inner;
        if (range.IsOptional)
            inner = range.Parameters[0];
        else if (range.Kind is CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter)
            inner = CelType.Dyn;
        else
            inner = Fail(macro.Offset, $"found no matching overload for 'hasValue' applied to '{Shown(range)}.()'");

        macro.FirstSlot = Declare(macro.Variable, inner);
        var body = mapping.Substitute(Visit(macro.Body), toDyn: false);
        locals.RemoveAt(locals.Count - 1);
        if (name == "optMap")
            return CelType.Optional(body);
        return body.IsOptional || body.Kind is CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter
            ? body
            : Fail(macro.Offset, $"found no matching overload for '_?_:_' applied to '(bool, {Shown(body)}, optional_type(dyn))'");
    }

    private (CelType First, CelType Second) VariablesOf(ComprehensionExpr macro, CelType range)
    {
        var two = macro.Second is not null;
        switch (range.Kind)
        {
            case var _ when macro.Kind == ComprehensionKind.Bind:
                return (range, CelType.Dyn);
            case CelTypeKind.List:
                return two ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], CelType.Dyn);
            case CelTypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Dyn:
            case CelTypeKind.Error:
                return (CelType.Dyn, CelType.Dyn);
            case CelTypeKind.Parameter:
                mapping.IsAssignable(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            default:
                Fail(macro.Range.Offset, $"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }
}
