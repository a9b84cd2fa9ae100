using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>What an autoscaler measures is there: containers by name, and their requests.</summary>
internal sealed class AutoscalersShouldMeasureTheirTarget() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3015",
        "Autoscalers should be able to measure their target",
        Severity.Warning,
        "Utilization is a share of what containers request; without a request nothing can be computed, and nothing is scaled.",
        "Request the resource on every container of the target, and name containers that it has.")
    {
        Passing = Scaler("web", "cpu") + "\n---\n" + Target,
        Failing = Scaler("web", "memory") + "\n---\n" + Target,
    };

    private static string Target => Example.Workload("Deployment").Replace("        image: nginx:1.27", "        image: nginx:1.27\n        resources:\n          requests:\n            cpu: 100m");

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("HorizontalPodAutoscaler"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            if (spec.Object("scaleTargetRef") is not { } target || target.Text("kind") is not { } kind || target.Text("name") is not { } name)
                continue;
            if (kind is "DaemonSet" or "Job" or "CronJob" or "Pod")
                check.Report(Info, target.At("kind"), $"A {kind} has no number of replicas to scale. Use a Deployment or a StatefulSet.");
            else if (set.Find(kind, check.Manifest.Namespace, name) is { } workload && PodViews.PodSpecOf(workload.Root, kind) is { } pod && !pod.MayHaveMoreContainers())
                CheckMetrics(set, check, spec, pod);
        }
    }

    private void CheckMetrics(SetView set, ManifestCheck check, ObjectView spec, ObjectView pod)
    {
        if (spec.Has("targetCPUUtilizationPercentage"))
            CheckRequests(set, check, "cpu", spec.At("targetCPUUtilizationPercentage"), pod, null);
        foreach (var metric in spec.Objects("metrics"))
            foreach (var source in (string[])["resource", "containerResource"])
                if (metric.Object(source) is { } measured && measured.Text("name") is { } resource)
                {
                    var container = source == "containerResource" ? measured.Text("container") : null;
                    if (container is not null && !pod.Containers().Any(one => one.View.Text("name") is not { } known || known == container))
                        check.Report(Info, measured.At("container"), $"The target has no container '{container}'. Name one of its containers.");
                    else if (measured.ObjectOrNothing("target").Text("type") == "Utilization")
                        CheckRequests(set, check, resource, measured.Path, pod, container);
                }
    }

    private void CheckRequests(SetView set, ManifestCheck check, string resource, FieldPath path, ObjectView pod, string? name)
    {
        // A LimitRange may add requests, and so may the pod as a whole.
        if (!pod.Lacks("resources") || set.OfKind("LimitRange").Count > 0)
            return;
        foreach (var container in pod.Objects("containers"))
            if ((name is null || container.Text("name") == name) && container.ObjectOrNothing("resources") is var resources
                && resources.ObjectOrNothing("requests").Lacks(resource) && resources.ObjectOrNothing("limits").Lacks(resource))
                check.Report(Info, path, $"Container '{container.Text("name")}' of the target requests no {resource}, so its utilization cannot be computed. Set 'resources.requests.{resource}' on it.");
    }

    private static string Scaler(string name, string resource) => Example.Of(
        "autoscaling/v2", "HorizontalPodAutoscaler", $"spec:\n  maxReplicas: 3\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: {name}\n  metrics:\n  - type: Resource\n    resource:\n      name: {resource}\n      target:\n        type: Utilization\n        averageUtilization: 70");
}
