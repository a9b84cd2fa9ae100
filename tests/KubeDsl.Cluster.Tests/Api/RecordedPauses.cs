namespace KubeDsl.Cluster.Tests.Api;

/// <summary>A clock that does not let tests wait: short pauses are noted and over at once, and time limits never run out.</summary>
internal sealed class RecordedPauses : TimeProvider
{
    private static readonly TimeSpan LimitsFrom = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly List<TimeSpan> pauses = [];
    private TimeSpan passed;

    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (gate)
                return [.. pauses];
        }
    }

    public void Advance(TimeSpan time)
    {
        lock (gate)
            passed += time;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return DateTimeOffset.UtcNow + passed;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
            return passed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= LimitsFrom)
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (gate)
        {
            pauses.Add(dueTime);
            passed += dueTime;
        }
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
