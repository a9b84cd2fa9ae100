using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>The selectors to which a new pod adds its own labels, by their keys; what they become is left open.</summary>
internal static class MatchedLabelKeys
{
    private static readonly KubernetesVersion InSpreading = new(1, 34);
    private static readonly KubernetesVersion InAffinity = new(1, 31);

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec =>
    {
        if (version >= InSpreading)
            spec = spec.ChangeItems("topologySpreadConstraints", Opened);
        return version >= InAffinity ? spec.Change("affinity", affinity => OfAffinity(OfAffinity(affinity, "podAffinity"), "podAntiAffinity")) : spec;
    });

    private static MapNode OfAffinity(MapNode affinity, string field) => affinity.Change(field, terms => terms
        .ChangeItems("requiredDuringSchedulingIgnoredDuringExecution", Opened)
        .ChangeItems("preferredDuringSchedulingIgnoredDuringExecution", weighted => weighted.Change("podAffinityTerm", Opened)));

    private static MapNode Opened(MapNode term) => term.ContainsKey("matchLabelKeys") || term.ContainsKey("mismatchLabelKeys")
        ? term.Change("labelSelector", selector => selector.Set("matchExpressions", (selector["matchExpressions"] as ListNode ?? ListNode.Empty).AsOpen()))
        : term;
}
