using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A point in time, from the year 1 to the year 9999.</summary>
public sealed class CelTimestamp : CelValue
{
    internal const long MinSeconds = -62135596800;
    internal const long MaxSeconds = 253402300799;

    private CelTimestamp(long seconds, int nanoseconds, int offsetSeconds)
    {
        Seconds = seconds;
        Nanoseconds = nanoseconds;
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds within the second, from 0 to 999,999,999.</summary>
    public int Nanoseconds { get; }

    /// <summary>The offset from UTC in which the time was written, in seconds. It counts only when the time is shown.</summary>
    public int OffsetSeconds { get; }

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Timestamp;

    /// <inheritdoc/>
    public override CelType Type => CelType.Timestamp;

    /// <summary>The point in time, or null when it is outside of the years 1 to 9999.</summary>
    public static CelTimestamp? TryCreate(long seconds, int nanoseconds = 0, int offsetSeconds = 0) =>
        seconds is < MinSeconds or > MaxSeconds ? null : new CelTimestamp(seconds, nanoseconds, offsetSeconds);

    /// <summary>Reads a time such as <c>2026-01-31T12:00:00.5Z</c> or <c>2026-01-31T12:00:00+02:00</c>, or gives null.</summary>
    public static CelTimestamp? TryParse(string text) => Timestamps.TryParse(text);

    internal CelTimestamp From(Manifests.ManifestNode node) => new(Seconds, Nanoseconds, OffsetSeconds) { Node = node };

    internal int CompareTo(CelTimestamp other) =>
        Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    internal CelTimestamp? Add(long nanoseconds)
    {
        var total = Nanoseconds + (nanoseconds % 1_000_000_000);
        var seconds = Seconds + (nanoseconds / 1_000_000_000);
        if (total < 0)
        {
            total += 1_000_000_000;
            seconds--;
        }
        else if (total >= 1_000_000_000)
        {
            total -= 1_000_000_000;
            seconds++;
        }
        return TryCreate(seconds, (int)total, OffsetSeconds);
    }

    /// <summary>The time in the form of RFC 3339.</summary>
    public override string ToString() => Timestamps.ToText(this);
}
