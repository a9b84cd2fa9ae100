using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>A workload's selector chooses the pods that its template makes.</summary>
internal sealed class SelectorsMustMatchTheTemplate() : TypeRule(
    Metadata, "apps.v1.DeploymentSpec", "apps.v1.ReplicaSetSpec", "apps.v1.DaemonSetSpec", "apps.v1.StatefulSetSpec", "core.v1.ReplicationControllerSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2201",
        "The selector of a workload must match the labels of its template",
        Severity.Error,
        "A workload owns the pods that its selector chooses. One that does not choose its own pods would make them without end.",
        "Put the selector's labels into the template, or correct the selector.")
    {
        Passing = Example.Workload("Deployment"),
        Failing = Example.Workload("Deployment", label: "shop"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        var labels = spec.ObjectOrNothing("template").ObjectOrNothing("metadata").ObjectOrNothing("labels");
        if (check.Kind == "ReplicationController")
        {
            // The selector of a controller is taken from the template where there is none.
            if (spec.LacksItems("selector") && labels.Map.Count == 0 && !labels.Map.IsOpen && !spec.Lacks("template"))
                check.Report(Info, spec.At("selector"), "The ReplicationController has no selector, and its template no labels to take one from. Set labels in the template.");
            if (spec.Map["selector"] is MapNode { Count: > 0 } map && Selectors.MatchesMap(map, labels) == false)
                Report(labels, spec, check);
            return;
        }
        if (spec.Lacks("selector") && spec.Path.Depth > 0 && check.Kind == "DaemonSet")
        {
            check.Report(Info, labels.Path, "The DaemonSet has no selector. Set 'spec.selector' to labels of the template.");
            return;
        }
        if (spec.Object("selector") is not { } selector)
            return;
        if (selector.LacksItems("matchLabels") && selector.LacksItems("matchExpressions"))
            check.Report(Info, selector.Path, $"The selector of the {check.Kind} is empty. Set it to labels of the template.");
        else if (Selectors.Matches(selector, labels) == false)
            Report(labels, spec, check);
    }

    private void Report(ObjectView labels, ObjectView spec, ManifestCheck check) =>
        check.Report(Info, labels.Path, $"The selector of the {check.Kind} does not match the labels of its template. Make them agree.", related: check.OriginOf(spec.At("selector")));
}
