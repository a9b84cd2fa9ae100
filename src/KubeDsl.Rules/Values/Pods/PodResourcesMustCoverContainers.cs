using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The resources of a pod as a whole are enough for its containers.</summary>
internal sealed class PodResourcesMustCoverContainers() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2124",
        "Resources of a pod must cover those of its containers",
        Severity.Error,
        "What a pod requests as a whole is at least what its containers request together, and no container may have a higher limit than the pod.",
        "Raise the pod's amount, or lower a container's.")
    {
        Passing = Example.Container("resources:\n  limits:\n    cpu: 500m", "resources:\n  limits:\n    cpu: \"1\""),
        Failing = Example.Container("resources:\n  limits:\n    cpu: \"2\"", "resources:\n  limits:\n    cpu: \"1\""),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        if (pod.Object("resources") is not { } whole)
            return;
        var limits = whole.Map["limits"] as MapNode;
        var requests = whole.Map["requests"] as MapNode;
        foreach (var entry in limits ?? MapNode.Empty)
            if (Amounts.Of(entry.Value) is { } limit)
                CheckLimit(pod, whole, entry, limit, requests, check);
        foreach (var entry in requests ?? MapNode.Empty)
            if (Amounts.Of(entry.Value) is { } request && RequestedBy(pod, entry.Key, check) > request.Value)
                check.Report(Info, whole.At("requests").Child(entry.Key), $"The pod requests {entry.Value} of '{entry.Key}', and its containers request more together. Raise the pod's request.");
    }

    private void CheckLimit(ObjectView pod, ObjectView whole, MapEntry entry, Quantity limit, MapNode? requests, ManifestCheck check)
    {
        var place = whole.At("limits").Child(entry.Key);
        foreach (var container in pod.Objects("containers"))
            if (AmountOf(container, "limits", entry.Key) is { } amount && amount > limit)
                check.Report(Info, place, $"The pod is limited to {entry.Value} of '{entry.Key}' and container '{container.Text("name")}' to more. Raise the pod's limit, or lower the container's.");
        if (ResourceNames.IsHugePages(entry.Key))
        {
            if (Together(pod, container => AmountOf(container, "limits", entry.Key)) > limit.Value)
                check.Report(Info, place, $"The pod is limited to {entry.Value} of '{entry.Key}' and its containers to more together. Raise the pod's limit: pages cannot be shared.");
        }
        else if (check.IsPod && requests?[entry.Key] is null && !whole.MayHaveMore("requests") && RequestedBy(pod, entry.Key, check) > limit.Value)
        {
            check.Report(Info, whole.At("requests"), $"The pod is limited to {entry.Value} of '{entry.Key}', and its containers request more together. Raise the pod's limit.");
        }
    }

    // In a pod a container requests its limit where it requests nothing; in a template it does not yet.
    private static decimal RequestedBy(ObjectView pod, string resource, ManifestCheck check) =>
        Together(pod, container => AmountOf(container, "requests", resource)
            ?? (check.IsPod && container.Object("resources") is { } own && !own.MayHaveMore("requests") && (own.Map["requests"] as MapNode)?[resource] is null ? AmountOf(container, "limits", resource) : null));

    // What runs at one time at most: all containers with the sidecars, or an init container with the sidecars before it.
    // Known containers only: more of them can only raise the sum.
    private static decimal Together(ObjectView pod, Func<ObjectView, Quantity?> amountOf)
    {
        var total = 0m;
        foreach (var container in pod.Objects("containers"))
            total += amountOf(container)?.Value ?? 0;
        var sidecars = 0m;
        var most = 0m;
        foreach (var container in pod.Objects("initContainers"))
        {
            var amount = amountOf(container)?.Value ?? 0;
            if (container.Text("restartPolicy") == "Always")
                sidecars += amount;
            most = Math.Max(most, container.Text("restartPolicy") == "Always" ? sidecars : sidecars + amount);
        }
        return Math.Max(total + sidecars, most);
    }

    private static Quantity? AmountOf(ObjectView container, string list, string resource) =>
        container.Object("resources")?.Map[list] is MapNode amounts ? Amounts.Of(amounts[resource]) : null;
}
