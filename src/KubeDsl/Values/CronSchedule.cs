using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>
/// When a CronJob runs: five fields for minute, hour, day of month, month and day of week, or a name such as
/// <c>@daily</c>. <see cref="Cron"/> makes the usual ones.
/// </summary>
/// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">Kubernetes reference</see></remarks>
public readonly struct CronSchedule : IScalarValue<CronSchedule>, IEquatable<CronSchedule>
{
    private readonly string? text;

    private CronSchedule(string text) => this.text = text;

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no schedule; the message says what is wrong.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static CronSchedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CronScheduleFormat.Problem(text) is { } problem ? throw new FormatException($"'{text}' cannot be read as a cron schedule. {problem}") : new(text);
    }

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no schedule.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator CronSchedule(string text) => Parse(text);

    /// <inheritdoc/>
    public ScalarNode ToNode() => new StringNode(ToString());

    /// <inheritdoc/>
    static CronSchedule IScalarValue<CronSchedule>.FromNode(ScalarNode node) => Parse(node.ToString()!);

    /// <summary>True when both are written the same way.</summary>
    public bool Equals(CronSchedule other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CronSchedule other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The schedule as it is written in a manifest.</summary>
    public override string ToString() => text ?? "* * * * *";

    /// <summary>True when both are written the same way.</summary>
    public static bool operator ==(CronSchedule left, CronSchedule right) => left.Equals(right);

    /// <summary>True when the two are written differently.</summary>
    public static bool operator !=(CronSchedule left, CronSchedule right) => !left.Equals(right);
}
