using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>The peers of a network policy choose pods that there are.</summary>
internal sealed class PeersShouldFindPods() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3016",
        "Peers of network policies should find pods",
        Severity.Warning,
        "A peer that chooses no pod lets nothing through.",
        "Correct the labels of the peer, or name the namespace of its pods.")
    {
        Passing = Example.Workload("Deployment") + "\n---\n" + Policy("web"),
        Failing = Example.Workload("Deployment") + "\n---\n" + Policy("shop"),
    };

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods || set.Pods.All.Count == 0)
            return;
        foreach (var check in set.OfKind("NetworkPolicy"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            foreach (var rule in spec.Objects("ingress"))
                CheckPeers(set, check, rule, "from");
            foreach (var rule in spec.Objects("egress"))
                CheckPeers(set, check, rule, "to");
        }
    }

    // Pods of other namespaces are mostly in other sets.
    private void CheckPeers(SetView set, ManifestCheck check, ObjectView rule, string list)
    {
        foreach (var peer in rule.Objects(list))
            if (peer.Lacks("namespaceSelector") && peer.Object("podSelector") is { Map.Count: > 0 } selector && !set.Chosen(selector, check.Manifest.Namespace).Any())
                check.Report(Info, selector.Path, $"The peer finds no pod here. Correct its labels, or add 'namespaceSelector' if its pods are in another namespace.");
    }

    private static string Policy(string app) => Example.Of(
        "networking.k8s.io/v1", "NetworkPolicy", $"spec:\n  podSelector: {{}}\n  ingress:\n  - from:\n    - podSelector:\n        matchLabels:\n          app: {app}");
}
