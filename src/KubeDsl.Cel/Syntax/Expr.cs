using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>A node of a parsed expression. The checker notes its type on it.</summary>
internal abstract class Expr(int offset)
{
    public int Offset { get; } = offset;

    public CelType Type { get; set; } = CelType.Dyn;

    /// <summary>The parts in the order in which they were written.</summary>
    public virtual IEnumerable<Expr> Children => [];
}

internal sealed class LiteralExpr(int offset, CelValue value) : Expr(offset)
{
    public CelValue Value { get; } = value;
}

internal sealed class IdentExpr(int offset, string name) : Expr(offset)
{
    public string Name { get; } = name;

    public Symbol? Symbol { get; set; }
}

internal sealed class SelectExpr(int offset, Expr operand, string field, bool isOptional) : Expr(offset)
{
    public Expr Operand { get; } = operand;

    public string Field { get; } = field;

    public bool IsOptional { get; } = isOptional;

    /// <summary>Set when the whole is the dotted name of a variable or type.</summary>
    public Symbol? Symbol { get; set; }

    public override IEnumerable<Expr> Children => [Operand];
}

/// <summary>The macro <c>has(operand.field)</c>.</summary>
internal sealed class HasExpr(int offset, SelectExpr field) : Expr(offset)
{
    public SelectExpr Field { get; } = field;

    public override IEnumerable<Expr> Children => [Field.Operand];
}

internal sealed class IndexExpr(int offset, Expr operand, Expr index, bool isOptional) : Expr(offset)
{
    public Expr Operand { get; } = operand;

    public Expr Index { get; } = index;

    public bool IsOptional { get; } = isOptional;

    public override IEnumerable<Expr> Children => [Operand, Index];
}

/// <summary>A function's call; operators are calls of functions such as <c>_+_</c>.</summary>
internal sealed class CallExpr(int offset, Expr? target, string function, IReadOnlyList<Expr> arguments) : Expr(offset)
{
    public Expr? Target { get; set; } = target;

    public string Function { get; set; } = function;

    public IReadOnlyList<Expr> Arguments { get; } = arguments;

    public IReadOnlyList<Overload> Overloads { get; set; } = [];

    public override IEnumerable<Expr> Children => Target is null ? Arguments : new[] { Target }.Concat(Arguments);
}

/// <summary>A row of operands joined by <c>&amp;&amp;</c>, or by <c>||</c>.</summary>
internal sealed class LogicalExpr(int offset, bool isAnd, IReadOnlyList<Expr> operands) : Expr(offset)
{
    public bool IsAnd { get; } = isAnd;

    public IReadOnlyList<Expr> Operands { get; } = operands;

    public override IEnumerable<Expr> Children => Operands;
}

internal sealed class ConditionalExpr(int offset, Expr condition, Expr whenTrue, Expr whenFalse) : Expr(offset)
{
    public Expr Condition { get; } = condition;

    public Expr WhenTrue { get; } = whenTrue;

    public Expr WhenFalse { get; } = whenFalse;

    public override IEnumerable<Expr> Children => [Condition, WhenTrue, WhenFalse];
}

internal sealed class ListExpr(int offset, IReadOnlyList<Expr> items, IReadOnlyList<bool> isOptional) : Expr(offset)
{
    public IReadOnlyList<Expr> Items { get; } = items;

    public IReadOnlyList<bool> IsOptional { get; } = isOptional;

    public override IEnumerable<Expr> Children => Items;
}

internal sealed record MapEntryExpr(int Offset, Expr Key, Expr Value, bool IsOptional);

internal sealed class MapExpr(int offset, IReadOnlyList<MapEntryExpr> entries) : Expr(offset)
{
    public IReadOnlyList<MapEntryExpr> Entries { get; } = entries;

    public override IEnumerable<Expr> Children => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
}

internal sealed record StructFieldExpr(int Offset, string Name, Expr Value, bool IsOptional);

/// <summary>A message literal <c>Name{field: value}</c>; only mutations have types for it.</summary>
internal sealed class StructExpr(int offset, string name, IReadOnlyList<StructFieldExpr> fields) : Expr(offset)
{
    public string Name { get; } = name;

    public IReadOnlyList<StructFieldExpr> Fields { get; } = fields;

    public override IEnumerable<Expr> Children => Fields.Select(entry => entry.Value);
}

internal enum ComprehensionKind
{
    All,
    Exists,
    ExistsOne,
    Filter,
    TransformList,
    TransformMap,
    TransformMapEntry,
    SortBy,
    OptMap,
    OptFlatMap,
    Bind,
}

/// <summary>A macro that evaluates its body with variables bound to the elements of its range.</summary>
internal sealed class ComprehensionExpr(
    int offset, ComprehensionKind kind, Expr range, string variable, string? second, Expr? filter, Expr body) : Expr(offset)
{
    public ComprehensionKind Kind { get; } = kind;

    public Expr Range { get; } = range;

    public string Variable { get; } = variable;

    public string? Second { get; } = second;

    public Expr? Filter { get; } = filter;

    public Expr Body { get; } = body;

    /// <summary>The places of the variables; -1 for one that is not there. The checker sets them.</summary>
    public int FirstSlot { get; set; } = -1;

    public int SecondSlot { get; set; } = -1;

    public override IEnumerable<Expr> Children => Filter is null ? [Range, Body] : [Range, Filter, Body];
}
