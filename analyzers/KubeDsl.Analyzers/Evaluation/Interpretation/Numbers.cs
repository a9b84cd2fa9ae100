using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>Arithmetic on numbers of which the type is known at run time only.</summary>
internal static class Numbers
{
    /// <summary>A whole number; null for anything else, and for one that does not fit.</summary>
    public static long? ToLong(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        sbyte number => number,
        ushort number => number,
        uint number => number,
        ulong number => number <= long.MaxValue ? (long)number : null,
        _ => null,
    };

    /// <summary>The number as another type; null when it does not fit or is no number.</summary>
    public static object? Change(object value, SpecialType type)
    {
        if (type is SpecialType.System_Double or SpecialType.System_Single)
        {
            double? wide = value is double real ? real : value is float single ? single : ToLong(value is char letter ? (int)letter : value) is { } exact ? exact : null;
            return wide is { } number && type == SpecialType.System_Single ? (double)(float)number : wide;
        }
        if (value is double or float && System.Convert.ToDouble(value, CultureInfo.InvariantCulture) is > int.MinValue and < int.MaxValue and var fraction)
            value = (int)fraction;
        if ((value is char character ? character : ToLong(value)) is not { } whole)
            return null;
        return type switch
        {
            SpecialType.System_Char => whole is >= char.MinValue and <= char.MaxValue ? (char)whole : null,
            SpecialType.System_Int32 => whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null,
            SpecialType.System_Int64 => whole,
            SpecialType.System_Int16 => whole is >= short.MinValue and <= short.MaxValue ? (short)whole : null,
            SpecialType.System_Byte => whole is >= byte.MinValue and <= byte.MaxValue ? (byte)whole : null,
            SpecialType.System_SByte => whole is >= sbyte.MinValue and <= sbyte.MaxValue ? (sbyte)whole : null,
            SpecialType.System_UInt16 => whole is >= ushort.MinValue and <= ushort.MaxValue ? (ushort)whole : null,
            SpecialType.System_UInt32 => whole is >= uint.MinValue and <= uint.MaxValue ? (uint)whole : null,
            SpecialType.System_UInt64 => whole >= 0 ? (ulong)whole : null,
            _ => null,
        };
    }

    /// <summary>The result of an operator; null when it is not known.</summary>
    public static object? Combine(BinaryOperatorKind kind, object left, object right, ITypeSymbol? type = null)
    {
        if (ToLong(left) is { } a && ToLong(right) is { } b)
            return CombineWhole(kind, a, b, type?.SpecialType == SpecialType.System_Int32);
        if (System.Convert.ToDouble(left, CultureInfo.InvariantCulture) is var x && System.Convert.ToDouble(right, CultureInfo.InvariantCulture) is var y)
            return kind switch
            {
                BinaryOperatorKind.Add => x + y,
                BinaryOperatorKind.Subtract => x - y,
                BinaryOperatorKind.Multiply => x * y,
                BinaryOperatorKind.Divide => x / y,
                _ => double.IsNaN(x) || double.IsNaN(y) ? null : Compare(kind, x.CompareTo(y)),
            };
        return null;
    }

    /// <summary>What a comparison operator says of two values that compare as <paramref name="order"/>.</summary>
    public static object? Compare(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        BinaryOperatorKind.Equals => order == 0,
        BinaryOperatorKind.NotEquals => order != 0,
        _ => null,
    };

    private static object? CombineWhole(BinaryOperatorKind kind, long left, long right, bool isInt)
    {
        try
        {
            return kind switch
            {
                BinaryOperatorKind.Add => checked(left + right),
                BinaryOperatorKind.Subtract => checked(left - right),
                BinaryOperatorKind.Multiply => checked(left * right),
                BinaryOperatorKind.Divide when right != 0 => checked(left / right),
                BinaryOperatorKind.Remainder when right != 0 => checked(left % right),
                BinaryOperatorKind.And => left & right,
                BinaryOperatorKind.Or => left | right,
                BinaryOperatorKind.ExclusiveOr => left ^ right,
                BinaryOperatorKind.LeftShift when isInt => (long)((int)left << (int)right),
                BinaryOperatorKind.RightShift when isInt => (long)((int)left >> (int)right),
                _ => Compare(kind, left.CompareTo(right)),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
