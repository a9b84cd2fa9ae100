using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>Every pod of the set is chosen by a network policy.</summary>
internal sealed class PodsShouldBeIsolated() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL4060",
        "Pods should be chosen by a network policy",
        Severity.Suggestion,
        "A pod that no policy chooses can be reached by every other one.",
        "Add a NetworkPolicy for the pods; one with an empty selector is for all of a namespace.")
    {
        Passing = Example.Pod() + "\n---\n" + Policy,
        Failing = Example.Pod(),
        EnabledByDefault = false,
    };

    private static string Policy => Example.Of("networking.k8s.io/v1", "NetworkPolicy", "spec:\n  podSelector: {}");

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods)
            return;
        var isolated = new HashSet<ManifestCheck>();
        foreach (var check in set.OfKind("NetworkPolicy"))
            foreach (var (pod, _) in set.Chosen(check.Root.ObjectOrNothing("spec").ObjectOrNothing("podSelector"), check.Manifest.Namespace))
                isolated.Add(pod.Check);
        foreach (var pod in set.Pods.All)
            if (!isolated.Contains(pod.Check))
                pod.Check.Report(Info, pod.Spec.Path, $"No NetworkPolicy chooses the pods of {pod.Owner}. Add one.");
    }
}
