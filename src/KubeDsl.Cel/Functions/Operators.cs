using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>The operators: their signatures for the checker and what they compute.</summary>
internal static class Operators
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");

    private static readonly CelType[] Numeric = [CelType.Int, CelType.Uint, CelType.Double];

    public static Func<CelValue, CelValue>? Unary(string function) => function switch
    {
        "!_" => value => value is CelBool boolean ? CelBool.Of(!boolean.Value) : CelError.NoSuchOverload(),
        "-_" => Arithmetic.Negate,
        _ => null,
    };

    public static Func<CelValue, CelValue, Frame, CelValue>? Binary(string function) => function switch
    {
        "_==_" => (left, right, frame) => FromTruth(Equality.Compare(left, right, frame)),
        "_!=_" => (left, right, frame) => Not(Equality.Compare(left, right, frame)),
        "_<_" => (left, right, _) => Order(left, right, order => order < 0),
        "_<=_" => (left, right, _) => Order(left, right, order => order <= 0),
        "_>_" => (left, right, _) => Order(left, right, order => order > 0),
        "_>=_" => (left, right, _) => Order(left, right, order => order >= 0),
        "_+_" => Arithmetic.Add,
        "_-_" => (left, right, _) => Arithmetic.Subtract(left, right),
        "_*_" => (left, right, _) => Arithmetic.Multiply(left, right),
        "_/_" => (left, right, _) => Arithmetic.Divide(left, right),
        "_%_" => (left, right, _) => Arithmetic.Modulo(left, right),
        "@in" => In,
        _ => null,
    };

    public static void AddTo(FunctionTable table)
    {
        Declare(table, "_==_", CelType.Bool, A, A);
        Declare(table, "_!=_", CelType.Bool, A, A);
        Declare(table, "_?_:_", A, CelType.Bool, A, A);
        Declare(table, "@in", CelType.Bool, A, CelType.List(A));
        Declare(table, "@in", CelType.Bool, A, CelType.Map(A, B));
        Declare(table, "!_", CelType.Bool, CelType.Bool);
        Declare(table, "-_", CelType.Int, CelType.Int);
        Declare(table, "-_", CelType.Double, CelType.Double);
        DeclareOrder(table);
        DeclareArithmetic(table);
        DeclareIndex(table);
    }

    public static CelValue FromTruth(Truth truth) => truth switch
    {
        Truth.True => CelBool.True,
        Truth.False => CelBool.False,
        _ => CelUnknown.Instance,
    };

    private static void DeclareOrder(FunctionTable table)
    {
        foreach (var name in new[] { "_<_", "_<=_", "_>_", "_>=_" })
        {
            foreach (var left in Numeric)
                foreach (var right in Numeric)
                    Declare(table, name, CelType.Bool, left, right);
            foreach (var type in new[] { CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration })
                Declare(table, name, CelType.Bool, type, type);
        }
    }

    private static void DeclareArithmetic(FunctionTable table)
    {
        foreach (var name in new[] { "_+_", "_-_", "_*_", "_/_" })
            foreach (var type in Numeric)
                Declare(table, name, type, type, type);
        Declare(table, "_%_", CelType.Int, CelType.Int, CelType.Int);
        Declare(table, "_%_", CelType.Uint, CelType.Uint, CelType.Uint);
        Declare(table, "_+_", CelType.String, CelType.String, CelType.String);
        Declare(table, "_+_", CelType.Bytes, CelType.Bytes, CelType.Bytes);
        Declare(table, "_+_", CelType.List(A), CelType.List(A), CelType.List(A));
        Declare(table, "_+_", CelType.Duration, CelType.Duration, CelType.Duration);
        Declare(table, "_+_", CelType.Timestamp, CelType.Duration, CelType.Timestamp);
        Declare(table, "_+_", CelType.Timestamp, CelType.Timestamp, CelType.Duration);
        Declare(table, "_-_", CelType.Duration, CelType.Duration, CelType.Duration);
        Declare(table, "_-_", CelType.Timestamp, CelType.Timestamp, CelType.Duration);
        Declare(table, "_-_", CelType.Duration, CelType.Timestamp, CelType.Timestamp);
    }

    private static void DeclareIndex(FunctionTable table)
    {
        var list = CelType.List(A);
        var map = CelType.Map(A, B);
        Declare(table, "_[_]", A, list, CelType.Int);
        Declare(table, "_[_]", B, map, A);
        foreach (var name in new[] { "_[_]", "_[?_]" })
        {
            Declare(table, name, CelType.Optional(A), CelType.Optional(list), CelType.Int);
            Declare(table, name, CelType.Optional(B), CelType.Optional(map), A);
        }
        Declare(table, "_[?_]", CelType.Optional(A), list, CelType.Int);
        Declare(table, "_[?_]", CelType.Optional(B), map, A);
    }

    /// <summary>Operators are evaluated by nodes of their own; their signatures serve the checker only.</summary>
    private static void Declare(FunctionTable table, string name, CelType result, params CelType[] parameters) =>
        table.Global(name, result, parameters, (_, _) => CelError.NoSuchOverload());

    private static CelValue Not(Truth truth) => truth switch
    {
        Truth.True => CelBool.False,
        Truth.False => CelBool.True,
        _ => CelUnknown.Instance,
    };

    private static CelValue Order(CelValue left, CelValue right, Func<int, bool> holds)
    {
        var order = Ordering.Compare(left, right, out var comparable);
        if (!comparable)
            return CelError.NoSuchOverload();
        return CelBool.Of(order is { } known && holds(known));
    }

    private static CelValue In(CelValue item, CelValue container, Frame frame)
    {
        switch (container)
        {
            case CelList list:
                return FromTruth(Equality.Contains(list, item, frame));
            case CelMap map:
                var found = map.Find(item);
                if (found is null)
                    return map.IsOpen ? CelUnknown.Instance : CelBool.False;
                return CelBool.True;
            default:
                return CelError.NoSuchOverload();
        }
    }
}
