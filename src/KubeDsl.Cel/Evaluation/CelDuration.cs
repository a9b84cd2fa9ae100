using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A span of time.</summary>
public sealed class CelDuration(long nanoseconds) : CelValue
{
    /// <summary>The length in nanoseconds; negative for a span into the past.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Duration;

    /// <inheritdoc/>
    public override CelType Type => CelType.Duration;

    /// <summary>Reads a span such as <c>1h30m</c>, <c>1.5s</c> or <c>-20ms</c>.</summary>
    /// <param name="text">Signed decimal numbers, each with a unit of ns, us, µs, ms, s, m or h; or 0.</param>
    /// <returns>The span, or null when the text is none or is beyond about 292 years.</returns>
    public static CelDuration? TryParse(string text) => Durations.TryParse(text) is { } parsed ? new CelDuration(parsed) : null;

    /// <summary>The length in seconds, such as <c>5400s</c> or <c>0.5s</c>.</summary>
    public override string ToString() => Durations.ToText(Nanoseconds);
}
