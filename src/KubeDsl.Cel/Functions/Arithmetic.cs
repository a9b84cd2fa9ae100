using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Sums and products; what leaves the range of its type is an error.</summary>
internal static class Arithmetic
{
    /// <summary>Longer texts and lists are not made.</summary>
    internal const int MaxSize = 16_000_000;

    private const string IntOverflow = "integer overflow";
    private const string UintOverflow = "unsigned integer overflow";
    private const string DurationOverflow = "duration overflow";
    private const string TimestampOverflow = "timestamp overflow";

    public static CelValue Negate(CelValue value) => value switch
    {
        CelInt { Value: long.MinValue } => new CelError(IntOverflow),
        CelInt number => CelInt.Of(-number.Value),
        CelDouble number => new CelDouble(-number.Value),
        _ => CelError.NoSuchOverload(),
    };

    public static CelValue Add(CelValue left, CelValue right, Frame frame)
    {
        switch (left, right)
        {
            case (CelInt a, CelInt b):
                var sum = unchecked(a.Value + b.Value);
                return ((a.Value ^ sum) & (b.Value ^ sum)) < 0 ? new CelError(IntOverflow) : CelInt.Of(sum);
            case (CelUint a, CelUint b):
                var total = unchecked(a.Value + b.Value);
                return total < a.Value ? new CelError(UintOverflow) : new CelUint(total);
            case (CelDouble a, CelDouble b):
                return new CelDouble(a.Value + b.Value);
            case (CelString a, CelString b):
                return (long)a.Value.Length + b.Value.Length > MaxSize ? TooLarge() : new CelString(a.Value + b.Value);
            case (CelBytes a, CelBytes b):
                return (long)a.Bytes.Length + b.Bytes.Length > MaxSize ? TooLarge() : new CelBytes([.. a.Bytes, .. b.Bytes]);
            case (CelList a, CelList b):
                return (long)a.Count + b.Count > MaxSize ? TooLarge() : ListJoin.Join(a, b, frame);
            case (CelDuration a, CelDuration b):
                return AddDurations(a.Nanoseconds, b.Nanoseconds);
            case (CelTimestamp a, CelDuration b):
                return (CelValue?)a.Add(b.Nanoseconds) ?? new CelError(TimestampOverflow);
            case (CelDuration a, CelTimestamp b):
                return (CelValue?)b.Add(a.Nanoseconds) ?? new CelError(TimestampOverflow);
            default:
                return CelError.NoSuchOverload();
        }
    }

    public static CelValue Subtract(CelValue left, CelValue right)
    {
        switch (left, right)
        {
            case (CelInt a, CelInt b):
                var difference = unchecked(a.Value - b.Value);
                return ((a.Value ^ b.Value) & (a.Value ^ difference)) < 0 ? new CelError(IntOverflow) : CelInt.Of(difference);
            case (CelUint a, CelUint b):
                return b.Value > a.Value ? new CelError(UintOverflow) : new CelUint(a.Value - b.Value);
            case (CelDouble a, CelDouble b):
                return new CelDouble(a.Value - b.Value);
            case (CelDuration a, CelDuration b):
                return b.Nanoseconds == long.MinValue ? new CelError(DurationOverflow) : AddDurations(a.Nanoseconds, -b.Nanoseconds);
            case (CelTimestamp, CelDuration { Nanoseconds: long.MinValue }):
                return new CelError(TimestampOverflow);
            case (CelTimestamp a, CelDuration b):
                return (CelValue?)a.Add(-b.Nanoseconds) ?? new CelError(TimestampOverflow);
            case (CelTimestamp a, CelTimestamp b):
                return Between(a, b);
            default:
                return CelError.NoSuchOverload();
        }
    }

    public static CelValue Multiply(CelValue left, CelValue right)
    {
        try
        {
            return (left, right) switch
            {
                (CelInt a, CelInt b) => CelInt.Of(checked(a.Value * b.Value)),
                (CelUint a, CelUint b) => new CelUint(checked(a.Value * b.Value)),
                (CelDouble a, CelDouble b) => new CelDouble(a.Value * b.Value),
                _ => CelError.NoSuchOverload(),
            };
        }
        catch (OverflowException)
        {
            return new CelError(left is CelInt ? IntOverflow : UintOverflow);
        }
    }

    public static CelValue Divide(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => new CelError("division by zero"),
        (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => new CelError(IntOverflow),
        (CelInt a, CelInt b) => CelInt.Of(a.Value / b.Value),
        (CelUint a, CelUint b) => new CelUint(a.Value / b.Value),
        (CelDouble a, CelDouble b) => new CelDouble(a.Value / b.Value),
        _ => CelError.NoSuchOverload(),
    };

    public static CelValue Modulo(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => new CelError("modulus by zero"),
        (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => new CelError(IntOverflow),
        (CelInt a, CelInt b) => CelInt.Of(a.Value % b.Value),
        (CelUint a, CelUint b) => new CelUint(a.Value % b.Value),
        _ => CelError.NoSuchOverload(),
    };

    internal static CelError TooLarge() => new(StepLimitException.Text);

    private static CelValue AddDurations(long a, long b)
    {
        var sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 ? new CelError(DurationOverflow) : new CelDuration(sum);
    }

    private static CelValue Between(CelTimestamp later, CelTimestamp earlier)
    {
        try
        {
            return new CelDuration(checked(((later.Seconds - earlier.Seconds) * 1_000_000_000) + later.Nanoseconds - earlier.Nanoseconds));
        }
        catch (OverflowException)
        {
            return new CelError(DurationOverflow);
        }
    }
}
