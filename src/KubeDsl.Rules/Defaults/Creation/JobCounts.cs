using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>How often a Job runs, and how often it may fail, where the one follows from the other.</summary>
internal static class JobCounts
{
    private static readonly KubernetesVersion WithReplacementPolicy = new(1, 29);

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec => version < WithReplacementPolicy
        ? WithFailures(WithRuns(spec))
        : WithReplacement(WithFailures(WithRuns(spec))));

    // Without a number of completions every pod may be the last one, so that none is filled in.
    private static MapNode WithRuns(MapNode spec) => spec.Lacks("completions") && spec.Lacks("parallelism")
        ? spec.Set("completions", 1).Set("parallelism", 1)
        : spec.WithDefault("parallelism", 1);

    private static MapNode WithFailures(MapNode spec) =>
        spec.WithDefault("backoffLimit", spec.ContainsKey("backoffLimitPerIndex") ? int.MaxValue : 6);

    private static MapNode WithReplacement(MapNode spec) =>
        spec.WithDefault("podReplacementPolicy", spec.ContainsKey("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
}
