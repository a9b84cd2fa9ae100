namespace KubeDsl.Cel.Evaluation;

/// <summary>Which of two values comes first.</summary>
internal static class Ordering
{
    /// <summary>Compares what the language orders; null when the values have no order, as with NaN or other types.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <param name="comparable">False when the two sorts of value cannot be compared at all.</param>
    public static int? Compare(CelValue left, CelValue right, out bool comparable)
    {
        comparable = true;
        switch (left)
        {
            case CelInt or CelUint or CelDouble when right is CelInt or CelUint or CelDouble:
                return CompareNumbers(left, right);
            case CelString text when right is CelString other:
                return CompareTexts(text.Value, other.Value);
            case CelBool boolean when right is CelBool other:
                return boolean.Value.CompareTo(other.Value);
            case CelTimestamp time when right is CelTimestamp other:
                return time.CompareTo(other);
            case CelDuration duration when right is CelDuration other:
                return duration.Nanoseconds.CompareTo(other.Nanoseconds);
            case CelBytes bytes when right is CelBytes other:
                return CompareBytes(bytes.Bytes, other.Bytes);
            default:
                comparable = false;
                return null;
        }
    }

    /// <summary>Compares numbers by value across their types; null when one is NaN.</summary>
    public static int? CompareNumbers(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelUint a, CelInt b) => b.Value < 0 ? 1 : a.Value.CompareTo((ulong)b.Value),
        (CelDouble a, CelDouble b) => double.IsNaN(a.Value) || double.IsNaN(b.Value) ? null : a.Value.CompareTo(b.Value),
        (CelDouble a, CelInt b) => CompareWithInt(a.Value, b.Value),
        (CelInt a, CelDouble b) => -CompareWithInt(b.Value, a.Value),
        (CelDouble a, CelUint b) => CompareWithUint(a.Value, b.Value),
        (CelUint a, CelDouble b) => -CompareWithUint(b.Value, a.Value),
        _ => null,
    };

    /// <summary>Compares by Unicode character, as the UTF-8 bytes of both would compare.</summary>
    public static int CompareTexts(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var a = left[i];
            var b = right[i];
            if (a == b)
                continue;
            // A surrogate stands for a character above all others, though its own number is below some.
            if (char.IsSurrogate(a) != char.IsSurrogate(b))
                return char.IsSurrogate(a) ? 1 : -1;
            return a.CompareTo(b);
        }
        return left.Length.CompareTo(right.Length);
    }

    private static int? CompareWithInt(double a, long b)
    {
        if (double.IsNaN(a))
            return null;
        if (a < -9223372036854775808.0)
            return -1;
        if (a > 9223372036854775808.0)
            return 1;
        return a.CompareTo((double)b);
    }

    private static int? CompareWithUint(double a, ulong b)
    {
        if (double.IsNaN(a))
            return null;
        if (a < 0)
            return -1;
        if (a > 18446744073709551616.0)
            return 1;
        return a.CompareTo((double)b);
    }

    private static int CompareBytes(byte[] left, byte[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (left[i] != right[i])
                return left[i].CompareTo(right[i]);
        return left.Length.CompareTo(right.Length);
    }
}
