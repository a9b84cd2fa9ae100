using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A workload that an autoscaler scales leaves the number of pods to it, and has one autoscaler.</summary>
internal sealed class ScaledWorkloadsShouldNotFixReplicas() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3008",
        "Workloads with an autoscaler should not fix their replicas",
        Severity.Warning,
        "With every apply the fixed number is set again, and the autoscaler starts over.",
        "Remove 'replicas' from the workload.")
    {
        Passing = Scaler + "\n---\n" + Example.Workload("Deployment"),
        Failing = Scaler + "\n---\n" + Example.Workload("Deployment", "replicas: 3"),
    };

    private static string Scaler => Example.Of(
        "autoscaling/v2", "HorizontalPodAutoscaler", "spec:\n  maxReplicas: 10\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web");

    public override void Check(SetView set)
    {
        var scaled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scaler in set.OfKind("HorizontalPodAutoscaler"))
        {
            if (scaler.Root.ObjectOrNothing("spec").Object("scaleTargetRef") is not { } target || target.Text("kind") is not { } kind || target.Text("name") is not { } name)
                continue;
            if (!scaled.Add(scaler.Manifest.Namespace + "/" + kind + "/" + name))
                scaler.Report(Info, target.At("name"), $"{kind} '{name}' has two autoscalers. Keep one.");
            if (set.Find(kind, scaler.Manifest.Namespace, name) is { } workload && workload.Root.ObjectOrNothing("spec") is var spec && spec.Has("replicas"))
                workload.Report(Info, spec.At("replicas"), $"{kind} '{name}' fixes 'replicas', and an autoscaler scales it. Remove 'replicas'.", related: scaler.OriginOf(target.Path));
        }
    }
}
