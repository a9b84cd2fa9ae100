using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>The Service that a StatefulSet names gives its pods their host names.</summary>
internal sealed class StatefulSetsShouldHaveAHeadlessService() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3010",
        "The Service of a StatefulSet should be headless and choose its pods",
        Severity.Warning,
        "The pods of a StatefulSet get their host names from a Service without an address of its own.",
        "Set 'clusterIP: None' on the Service that 'serviceName' names, and let it choose the pods.")
    {
        Passing = Example.Workload("StatefulSet", "serviceName: web") + "\n---\n" + Example.Service("clusterIP: None"),
        Failing = Example.Workload("StatefulSet", "serviceName: web") + "\n---\n" + Example.Service(),
    };

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("StatefulSet"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            if (spec.Text("serviceName") is not { Length: > 0 } name || set.Find("Service", check.Manifest.Namespace, name) is not { } service)
                continue;
            var target = service.Root.ObjectOrNothing("spec");
            if (target.LacksText("clusterIP") || target.Text("clusterIP") is { } address && address != "None")
                check.Report(Info, spec.At("serviceName"), $"Service '{name}' has an address of its own, so the pods get no host names. Set 'clusterIP: None' on it, or name another one.");
            else if (target.Map["selector"] is MapNode { Count: > 0 } selector && PodViews.PodMetadataOf(check.Root, check.Kind) is { } pods
                && Selectors.MatchesMap(selector, pods.ObjectOrNothing("labels")) == false)
                check.Report(Info, spec.At("serviceName"), $"Service '{name}' does not choose the pods of StatefulSet '{check.Manifest.Name}', so they get no host names. Correct its selector.");
        }
    }
}
