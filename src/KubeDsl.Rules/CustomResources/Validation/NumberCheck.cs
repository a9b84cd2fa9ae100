using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether a number keeps the bounds of a schema.</summary>
internal static class NumberCheck
{
    public static void Judge(IntegerNode number, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.Format == "int32" && (schema.Types & SchemaTypes.Integer) != 0 && number.Value is < int.MinValue or > int.MaxValue)
            judgement.Add(StructureRules.NumberTooLarge, path, $"{SchemaCheck.Subject(path)} is {number}, which does not fit. Use {SchemaCheck.Show(int.MinValue)} to {SchemaCheck.Show(int.MaxValue)}.", blocks: false);
        if (schema.Bounds is not { } bounds)
            return;

        // Of the bounds of a whole number the server takes the whole part.
        if (bounds.MultipleOf is { } factor)
        {
            var whole = Whole(factor);
            if (whole <= 0)
                judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is the whole number {number}, and the definition's 'multipleOf: {SchemaCheck.Show(factor)}' lets the server take no whole number. Correct the definition.", blocks: false);
            else if (number.Value % whole != 0)
                judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use a multiple of {SchemaCheck.Show(whole)}.", blocks: false);
        }
        if (bounds.Maximum is { } maximum && (bounds.IsMaximumExclusive ? number.Value >= Whole(maximum) : number.Value > Whole(maximum)))
            judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use {(bounds.IsMaximumExclusive ? "less than" : "at most")} {SchemaCheck.Show(Whole(maximum))}.", blocks: false);
        if (bounds.Minimum is { } minimum && (bounds.IsMinimumExclusive ? number.Value <= Whole(minimum) : number.Value < Whole(minimum)))
            judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use {(bounds.IsMinimumExclusive ? "more than" : "at least")} {SchemaCheck.Show(Whole(minimum))}.", blocks: false);
    }

    public static void Judge(FloatNode number, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        var value = number.Value;
        if (schema.Format == "int32" && (schema.Types & SchemaTypes.Integer) != 0 && value is < int.MinValue or > int.MaxValue)
            judgement.Add(StructureRules.NumberTooLarge, path, $"{SchemaCheck.Subject(path)} is {number}, which does not fit. Use {SchemaCheck.Show(int.MinValue)} to {SchemaCheck.Show(int.MaxValue)}.", blocks: false);
        if (schema.Format == "float" && schema.Types == SchemaTypes.Number && Math.Abs(value) > float.MaxValue)
            judgement.Add(StructureRules.NumberTooLarge, path, $"{SchemaCheck.Subject(path)} is {number}, which does not fit into 32 bits. Use a smaller number.", blocks: false);
        if (schema.Bounds is not { } bounds)
            return;

        if (bounds.MultipleOf is { } factor && (factor <= 0 || !IsMultiple(value, factor)))
            judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use a multiple of {SchemaCheck.Show(factor)}.", blocks: false);
        if (bounds.Maximum is { } maximum && (bounds.IsMaximumExclusive ? value >= maximum : value > maximum))
            judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use {(bounds.IsMaximumExclusive ? "less than" : "at most")} {SchemaCheck.Show(maximum)}.", blocks: false);
        if (bounds.Minimum is { } minimum && (bounds.IsMinimumExclusive ? value <= minimum : value < minimum))
            judgement.Add(RangeDemand.Info, path, $"{SchemaCheck.Subject(path)} is {number}. Use {(bounds.IsMinimumExclusive ? "more than" : "at least")} {SchemaCheck.Show(minimum)}.", blocks: false);
    }

    private static bool IsMultiple(double value, double factor)
    {
        // A factor such as 0.1 has no exact form; the server then counts how many times its inverse fits.
        var ratio = factor < 1 ? 1 / factor * value : value / factor;
        return NearlyWhole(ratio);
    }

    private static bool NearlyWhole(double value)
    {
        const double Tolerance = 1e-9;
        if (Math.Abs(value) > 9007199254740991 || double.IsNaN(value))
            return false;
        var nearest = Math.Truncate(value);
        var difference = Math.Abs(value - nearest);
        return difference == 0 || (nearest != 0 && difference / (Math.Abs(value) + Math.Abs(nearest)) < Tolerance);
    }

    private static long Whole(double bound) =>
        bound >= long.MaxValue ? long.MaxValue : bound <= long.MinValue ? long.MinValue : (long)bound;
}
