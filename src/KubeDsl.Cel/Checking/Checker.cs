using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Checking;

/// <summary>Finds the type of every part of an expression and what every name stands for, or says why it has none.</summary>
internal sealed partial class Checker
{
    private readonly CelEnvironment environment;
    private readonly Action<int, string> report;
    private readonly TypeMapping mapping = new();
    private readonly List<Symbol> locals = [];
    private int localCount;

    private Checker(CelEnvironment environment, Action<int, string> report)
    {
        this.environment = environment;
        this.report = report;
    }

    /// <summary>The number of places that variables of macros need.</summary>
    public int LocalCount => localCount;

    /// <summary>Checks <paramref name="root"/>; every finding goes to <paramref name="report"/> with its place.</summary>
    public static Checker Check(Expr root, CelEnvironment environment, Action<int, string> report)
    {
        var checker = new Checker(environment, report);
        checker.Visit(root);
        checker.Resolve(root);
        return checker;
    }

    /// <summary>Writes what is known in the end of the stand-ins in the types.</summary>
    private void Resolve(Expr expression)
    {
        expression.Type = mapping.Substitute(expression.Type, toDyn: true);
        if (expression is HasExpr has)
            has.Field.Type = CelType.Dyn;
        foreach (var child in expression.Children)
            Resolve(child);
    }

    private CelType Visit(Expr expression) => expression.Type = TypeOf(expression);

    private CelType TypeOf(Expr expression) => expression switch
    {
        LiteralExpr literal => literal.Value.Type,
        IdentExpr ident => TypeOfName(ident),
        SelectExpr select => TypeOfSelect(select),
        HasExpr has => TypeOfHas(has),
        IndexExpr index => TypeOfIndex(index),
        CallExpr call => TypeOfCall(call),
        LogicalExpr logical => TypeOfLogical(logical),
        ConditionalExpr conditional => TypeOfConditional(conditional),
        ListExpr list => TypeOfList(list),
        MapExpr map => TypeOfMap(map),
        ComprehensionExpr comprehension => TypeOfComprehension(comprehension),
        StructExpr structure => TypeOfStruct(structure),
        _ => CelType.Error,
    };

    private CelType TypeOfName(IdentExpr ident)
    {
        ident.Symbol = FindSymbol(ident.Name);
        return ident.Symbol?.Type ?? Fail(ident.Offset, Undeclared(ident.Name));
    }

    private CelType TypeOfSelect(SelectExpr select)
    {
        if (QualifiedName(select) is { } name && FindGlobal(name) is { } symbol)
        {
            select.Symbol = symbol;
            return symbol.Type;
        }
        return TypeOfField(select.Offset, Visit(select.Operand), select.Field, select.IsOptional);
    }

    private CelType TypeOfHas(HasExpr has)
    {
        TypeOfField(has.Field.Offset, Visit(has.Field.Operand), has.Field.Field, has.Field.IsOptional);
        return CelType.Bool;
    }

    private CelType TypeOfField(int offset, CelType operand, string field, bool isOptional)
    {
        operand = mapping.Substitute(operand, toDyn: false);
        var target = operand.IsOptional ? mapping.Substitute(operand.Parameters[0], toDyn: false) : operand;
        CelType result;
        switch (target)
        {
            case { Kind: CelTypeKind.Map }:
                result = target.Parameters[1];
                break;
            case CelObjectType declared:
                result = declared.Resolve(field)?.Type ?? Fail(offset, $"undefined field '{field}'");
                break;
            case { Kind: CelTypeKind.Parameter }:
                mapping.IsAssignable(CelType.Dyn, target);
                result = CelType.Dyn;
                break;
            case { Kind: CelTypeKind.Dyn or CelTypeKind.Error }:
                result = CelType.Dyn;
                break;
            default:
                result = Fail(offset, $"type '{mapping.Substitute(target, toDyn: true)}' does not support field selection");
                break;
        }
        return operand.IsOptional || isOptional ? CelType.Optional(result) : result;
    }

    private CelType TypeOfIndex(IndexExpr index)
    {
        var arguments = new[] { Visit(index.Operand), Visit(index.Index) };
        var function = index.IsOptional ? "_[?_]" : "_[_]";
        return ResolveOverload(index.Offset, function, environment.Functions.Find(function)!, arguments, null, out _);
    }

    private CelType TypeOfCall(CallExpr call)
    {
        if (call.Target is not null && QualifiedName(call.Target) is { } prefix && FindLocal(RootOf(call.Target)) is null
            && environment.Functions.Find(prefix + "." + call.Function) is { } qualified && qualified.Any(overload => !overload.IsMember))
        {
            call.Function = prefix + "." + call.Function;
            call.Target = null;
        }

        var overloads = environment.Functions.Find(call.Function);
        var target = call.Target is null ? null : Visit(call.Target);
        var arguments = new List<CelType>();
        if (target is not null)
            arguments.Add(target);
        foreach (var argument in call.Arguments)
            arguments.Add(Visit(argument));
        if (overloads is null)
            return Fail(call.Offset, Undeclared(call.Function));

        var result = ResolveOverload(call.Offset, call.Function, overloads, arguments, target, out var matched);
        call.Overloads = matched;
        return result;
    }

    private CelType TypeOfLogical(LogicalExpr logical)
    {
        foreach (var operand in logical.Operands)
            Demand(operand, CelType.Bool);
        return CelType.Bool;
    }

    private CelType TypeOfConditional(ConditionalExpr conditional)
    {
        var arguments = new[] { Visit(conditional.Condition), Visit(conditional.WhenTrue), Visit(conditional.WhenFalse) };
        return ResolveOverload(conditional.Offset, "_?_:_", environment.Functions.Find("_?_:_")!, arguments, null, out _);
    }

    private CelType TypeOfList(ListExpr list)
    {
        CelType? element = null;
        for (var i = 0; i < list.Items.Count; i++)
            element = Join(element, Unwrap(list.Items[i], list.IsOptional[i]));
        return CelType.List(element ?? mapping.NewParameter());
    }

    private CelType TypeOfMap(MapExpr map)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (var entry in map.Entries)
        {
            key = Join(key, Visit(entry.Key));
            value = Join(value, Unwrap(entry.Value, entry.IsOptional));
        }
        return CelType.Map(key ?? mapping.NewParameter(), value ?? mapping.NewParameter());
    }

    private CelType TypeOfStruct(StructExpr structure)
    {
        if (environment.FindStructure(structure.Name) is not { } type)
            return Fail(structure.Offset, Undeclared(structure.Name));
        foreach (var field in structure.Fields)
        {
            var given = Unwrap(field.Value, field.IsOptional);
            if (type.FindField(field.Name) is not { } declared)
                Fail(field.Offset, $"undefined field '{field.Name}'");
            else if (!mapping.IsAssignable(given, declared.Type))
                Fail(field.Offset, $"expected type of field '{field.Name}' is '{declared.Type}' but provided type is '{Shown(given)}'");
        }
        return type;
    }

    /// <summary>The element's type; what stands behind a question mark must be an optional.</summary>
    private CelType Unwrap(Expr item, bool isOptional)
    {
        var type = Visit(item);
        if (!isOptional)
            return type;
        var inner = mapping.NewParameter();
        if (!mapping.IsAssignable(type, CelType.Optional(inner)))
            return Fail(item.Offset, $"expected type '{CelType.Optional(CelType.Dyn)}' but found '{Shown(type)}'");
        var resolved = mapping.Substitute(type, toDyn: false);
        return resolved.IsOptional ? resolved.Parameters[0] : mapping.Substitute(inner, toDyn: false);
    }

    private CelType Join(CelType? previous, CelType current)
    {
        if (previous is null)
            return current;
        return mapping.IsAssignable(previous, current) ? TypeMapping.MostGeneral(previous, current) : CelType.Dyn;
    }

    private int Declare(string name, CelType type)
    {
        locals.Add(new Symbol(name, type, localCount, IsLocal: true));
        return localCount++;
    }

    private void Demand(Expr expression, CelType wanted)
    {
        var found = Visit(expression);
        if (!mapping.IsAssignable(found, wanted))
            Fail(expression.Offset, $"expected type '{wanted}' but found '{Shown(found)}'");
    }

    private CelType ResolveOverload(
        int offset, string function, IReadOnlyList<Overload> overloads, IReadOnlyList<CelType> arguments, CelType? target, out IReadOnlyList<Overload> matched)
    {
        var candidates = new List<Overload>();
        CelType? result = null;
        foreach (var overload in overloads)
        {
            if (overload.IsMember != target is not null || overload.Parameters.Count != arguments.Count)
                continue;
            var (declared, parameters) = mapping.Instantiate(overload);
            if (!mapping.IsAssignable(arguments, parameters))
                continue;

            candidates.Add(overload);
            var found = mapping.Substitute(declared, toDyn: false);
            if (result is null)
                result = found;
            else if (result.Kind != CelTypeKind.Dyn && !found.IsExactly(result))
                result = CelType.Dyn;
        }

        matched = candidates;
        if (result is not null)
            return result;
        var shown = string.Join(", ", arguments.Skip(target is null ? 0 : 1).Select(Shown));
        return Fail(offset, $"found no matching overload for '{function}' applied to '{(target is null ? "" : Shown(target) + ".")}({shown})'");
    }

    private string Shown(CelType type) => mapping.Substitute(type, toDyn: true).ToString();

    private Symbol? FindSymbol(string name) => FindLocal(name) ?? FindGlobal(name);

    private Symbol? FindLocal(string name)
    {
        for (var i = locals.Count - 1; i >= 0; i--)
            if (locals[i].Name == name)
                return locals[i];
        return null;
    }

    private Symbol? FindGlobal(string name)
    {
        var plain = name[0] == '.' ? name.Substring(1) : name;
        var dot = plain.IndexOf('.');
        if (dot > 0 && name[0] != '.' && FindLocal(plain.Substring(0, dot)) is not null)
            return null;
        return environment.FindSymbol(plain);
    }

    private static string RootOf(Expr expression) => expression switch
    {
        SelectExpr select => RootOf(select.Operand),
        IdentExpr ident => ident.Name,
        _ => "",
    };

    private static string? QualifiedName(Expr expression) => expression switch
    {
        IdentExpr ident => ident.Name,
        SelectExpr { IsOptional: false } select when QualifiedName(select.Operand) is { } prefix => prefix + "." + select.Field,
        _ => null,
    };

    private string Undeclared(string name) => $"undeclared reference to '{name}' (in container '')";

    private CelType Fail(int offset, string message)
    {
        report(offset, message);
        return CelType.Error;
    }
}
