namespace KubeDsl.Cel.Syntax;

/// <summary>The calls that are no functions: their arguments are names and bodies.</summary>
internal static class Macros
{
    /// <summary>The macro's expression, or null when the call is no macro.</summary>
    /// <exception cref="CelSyntaxException">An argument that must be a name is none.</exception>
    public static Expr? TryExpand(int offset, Expr? target, string name, IReadOnlyList<Expr> arguments)
    {
        if (target is null)
            return name == "has" && arguments.Count == 1 ? Has(offset, arguments[0]) : null;
        return arguments.Count switch
        {
            2 => WithOneVariable(offset, target, name, arguments),
            3 when name == "bind" && target is IdentExpr { Name: "cel" } => new ComprehensionExpr(offset, ComprehensionKind.Bind, arguments[1], Variable(arguments[0]), null, null, arguments[2]),
            3 or 4 => WithTwoVariables(offset, target, name, arguments),
            _ => null,
        };
    }

    private static HasExpr Has(int offset, Expr argument) => argument is SelectExpr field
        ? new HasExpr(offset, field)
        : throw new CelSyntaxException(argument.Offset, "invalid argument to has() macro");

    private static ComprehensionExpr? WithOneVariable(int offset, Expr target, string name, IReadOnlyList<Expr> arguments)
    {
        ComprehensionKind? kind = name switch
        {
            "all" => ComprehensionKind.All,
            "exists" => ComprehensionKind.Exists,
            "exists_one" => ComprehensionKind.ExistsOne,
            "filter" => ComprehensionKind.Filter,
            "map" => ComprehensionKind.TransformList,
            "sortBy" => ComprehensionKind.SortBy,
            "optMap" => ComprehensionKind.OptMap,
            "optFlatMap" => ComprehensionKind.OptFlatMap,
            _ => null,
        };
        return kind is null ? null : new ComprehensionExpr(offset, kind.Value, target, Variable(arguments[0]), null, null, arguments[1]);
    }

    private static ComprehensionExpr? WithTwoVariables(int offset, Expr target, string name, IReadOnlyList<Expr> arguments)
    {
        if (name == "map" && arguments.Count == 3)
            return new ComprehensionExpr(offset, ComprehensionKind.TransformList, target, Variable(arguments[0]), null, arguments[1], arguments[2]);

        ComprehensionKind? kind = (name, arguments.Count) switch
        {
            ("all", 3) => ComprehensionKind.All,
            ("exists", 3) => ComprehensionKind.Exists,
            ("existsOne" or "exists_one", 3) => ComprehensionKind.ExistsOne,
            ("transformList", _) => ComprehensionKind.TransformList,
            ("transformMap", _) => ComprehensionKind.TransformMap,
            ("transformMapEntry", _) => ComprehensionKind.TransformMapEntry,
            _ => null,
        };
        if (kind is null)
            return null;

        var first = Variable(arguments[0]);
        var second = Variable(arguments[1]);
        if (first == second)
            throw new CelSyntaxException(arguments[1].Offset, "duplicate variable name: " + second);
        var filter = arguments.Count == 4 ? arguments[2] : null;
        return new ComprehensionExpr(offset, kind.Value, target, first, second, filter, arguments[arguments.Count - 1]);
    }

    private static string Variable(Expr argument) => argument is IdentExpr ident && ident.Name[0] != '.'
        ? ident.Name
        : throw new CelSyntaxException(argument.Offset, "argument must be a simple name");
}
