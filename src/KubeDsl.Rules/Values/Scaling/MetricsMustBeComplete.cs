using KubeDsl.Rules.Values.Pods;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Scaling;

/// <summary>A metric has the source that its type names, and one target.</summary>
internal sealed class MetricsMustBeComplete() : TypeRule(Metadata, "autoscaling.v2.MetricSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2702",
        "Metrics of an autoscaler must be complete",
        Severity.Error,
        "The type of a metric names the one source it has, and the target of a source is one amount.",
        "Set the source that the type names, with one amount as target.")
    {
        Passing = Metric("resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 70"),
        Failing = Metric("resource:\n      name: cpu\n      target:\n        type: Utilization"),
    };

    private static readonly string[] Sources = ["object", "pods", "resource", "containerResource", "external"];

    public override void Check(ObjectView metric, ManifestCheck check)
    {
        if (metric.Text("type") is { Length: > 0 } type)
        {
            var own = char.ToLowerInvariant(type[0]) + type.Substring(1);
            if (Array.IndexOf(Sources, own) >= 0 && char.IsUpper(type[0]))
            {
                if (metric.Lacks(own))
                    check.Report(Info, metric.At(own), $"The metric is of the type '{type}' and has no '{own}'. Set it.");
                foreach (var source in Sources)
                    if (source != own && metric.Has(source))
                        check.Report(Info, metric.At(source), $"The metric is of the type '{type}' and has a '{source}'. Remove it, or change the type.");
            }
        }
        CheckTargets(metric, check);
    }

    private void CheckTargets(ObjectView metric, ManifestCheck check)
    {
        foreach (var source in (string[])["resource", "containerResource"])
        {
            if (metric.Object(source) is not { } resource)
                continue;
            if (resource.Object("target") is { } target)
                OneOf(target, "averageUtilization", "averageValue", check);
            if (source == "containerResource" && resource.Text("name") is { Length: > 0 } name && ResourceNames.ContainerProblem(name) is { } problem)
                check.Report(Info, resource.At("name"), $"The resource '{FormatDemand.Shown(name)}' is not known. {problem}");
        }
        if (metric.Object("external")?.Object("target") is { } external)
            OneOf(external, "value", "averageValue", check);
        if (metric.Object("object")?.Object("target") is { } target2 && target2.Lacks("value") && target2.Lacks("averageValue"))
            check.Report(Info, target2.At("averageValue"), "The target sets neither 'value' nor 'averageValue'. Set one of them.");
    }

    private void OneOf(ObjectView target, string first, string second, ManifestCheck check)
    {
        if (target.Has(first) && target.Has(second))
            check.Report(Info, target.At(second), $"The target sets '{first}' and '{second}'. Keep one of them.");
        else if (target.Lacks(first) && target.Lacks(second))
            check.Report(Info, target.At(first), $"The target sets neither '{first}' nor '{second}'. Set one of them.");
    }

    private static string Metric(string lines) => Example.Of(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        "spec:\n  maxReplicas: 10\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  metrics:\n  - type: Resource\n    " + lines);
}
