using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>No workload chooses the pods of another.</summary>
internal sealed class SelectorsShouldNotOverlap() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3012",
        "Selectors of workloads should not overlap",
        Severity.Warning,
        "Two controllers that choose the same pods count each other's, and start and stop them in turn.",
        "Give the pods of each workload a label of their own, and select by it.")
    {
        Passing = Example.Workload("Deployment") + "\n---\n" + Example.Workload("Deployment", "", "shop").Replace("app: web", "app: shop").Replace("name: web", "name: shop"),
        Failing = Example.Workload("Deployment") + "\n---\n" + Example.Workload("Deployment").Replace("name: web", "name: shop"),
    };

    private static readonly string[] Kinds = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController"];

    public override void Check(SetView set)
    {
        foreach (var kind in Kinds)
            foreach (var check in set.OfKind(kind))
                if (SelectorOf(check) is { } selector && OtherOf(check, selector, set) is { } other)
                    check.Report(Info, check.Root.ObjectOrNothing("spec").At("selector"), $"The selector of {kind} '{check.Manifest.Name}' also chooses the pods of {other.Owner}. Give each a label of its own, and select by it.");
    }

    // One is enough to say so: of many workloads with one label, each would name all others.
    private static DescribedPod? OtherOf(ManifestCheck check, ObjectView selector, SetView set)
    {
        foreach (var pod in set.CertainlyChosen(selector, check))
            if (pod.Check != check && IsClaimable(pod.Check) && !pod.Check.Manifest.Identity.Equals(check.Manifest.Identity))
                return pod;
        return null;
    }

    // The pods of a Job have an owner, and a bare pod gets one.
    private static bool IsClaimable(ManifestCheck check) => check.IsPod || Array.IndexOf(Kinds, check.Kind) >= 0;

    private static ObjectView? SelectorOf(ManifestCheck check)
    {
        var spec = check.Root.ObjectOrNothing("spec");
        if (check.Kind != "ReplicationController")
            return spec.Object("selector") is { Map.Count: > 0 } selector ? selector : null;
        return spec.Map["selector"] is MapNode { Count: > 0 } labels ? new ObjectView(MapNode.Of("matchLabels", labels), spec.At("selector")) : null;
    }
}
