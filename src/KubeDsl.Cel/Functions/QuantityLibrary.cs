using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>quantity(text)</c>, <c>isQuantity(text)</c> and calculations with quantities.</summary>
internal static class QuantityLibrary
{
    private const string Pattern = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var quantity = Quantity.ValueType;
        table.Global("quantity", quantity, [text], (_, a) => (CelValue?)QuantityParser.TryParse(((CelString)a[0]).Value) ?? new CelError(Pattern));
        table.Global("isQuantity", CelType.Bool, [text], (_, a) => CelBool.Of(QuantityParser.TryParse(((CelString)a[0]).Value) is not null));
        table.Global("sign", CelType.Int, [quantity], (_, a) => CelInt.Of(Of(a[0]).Nanos.Sign));
        table.Member("isInteger", CelType.Bool, [quantity], (_, a) => CelBool.Of(Of(a[0]).Integer is not null));
        table.Member("asInteger", CelType.Int, [quantity], (_, a) => Of(a[0]).Integer is { } number ? CelInt.Of(number) : new CelError("cannot convert value to integer"));
        table.Member("asApproximateFloat", CelType.Double, [quantity], (_, a) => new CelDouble(Of(a[0]).ApproximateFloat));
        table.Member("isLessThan", CelType.Bool, [quantity, quantity], (_, a) => CelBool.Of(Of(a[0]).Nanos < Of(a[1]).Nanos));
        table.Member("isGreaterThan", CelType.Bool, [quantity, quantity], (_, a) => CelBool.Of(Of(a[0]).Nanos > Of(a[1]).Nanos));
        table.Member("compareTo", CelType.Int, [quantity, quantity], (_, a) => CelInt.Of(Math.Sign(Of(a[0]).Nanos.CompareTo(Of(a[1]).Nanos))));
        Calculate(table, "add", 1);
        Calculate(table, "sub", -1);
    }

    private static void Calculate(FunctionTable table, string name, int sign)
    {
        var quantity = Quantity.ValueType;
        table.Member(name, quantity, [quantity, quantity], (_, a) => Of(a[0]).Add(Of(a[1]), sign));
        table.Member(name, quantity, [quantity, CelType.Int], (_, a) => Of(a[0]).Add(Quantity.OfSmall(((CelInt)a[1]).Value, 0), sign));
    }

    private static Quantity Of(CelValue value) => (Quantity)value;
}
