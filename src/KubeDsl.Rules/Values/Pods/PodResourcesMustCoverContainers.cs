using KubeDsl.Manifests;
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
        if (whole.Map["limits"] is MapNode limits)
            foreach (var entry in limits)
                if (Amounts.Of(entry.Value) is { } limit)
                    foreach (var container in pod.Containers())
                        if (container.View.Object("resources")?.Map["limits"] is MapNode own && Amounts.Of(own[entry.Key]) is { } amount && amount > limit)
                            check.Report(Info, whole.At("limits").Child(entry.Key), $"The pod is limited to {entry.Value} of '{entry.Key}' and container '{container.Name}' to {own[entry.Key]}. Raise the pod's limit, or lower the container's.");
        if (whole.Map["requests"] is MapNode requests)
            foreach (var entry in requests)
                if (Amounts.Of(entry.Value) is { } request && TotalOf(pod, entry.Key) is { } total && total > request.Value)
                    check.Report(Info, whole.At("requests").Child(entry.Key), $"The pod requests {entry.Value} of '{entry.Key}', and its containers request more together. Raise the pod's request.");
    }

    // Known containers only: more of them can only raise the sum.
    private static decimal? TotalOf(ObjectView pod, string resource)
    {
        var total = 0m;
        foreach (var container in pod.Objects("containers"))
            if (container.Object("resources")?.Map["requests"] is MapNode own && Amounts.Of(own[resource]) is { } amount)
                total += amount.Value;
        return total;
    }
}
