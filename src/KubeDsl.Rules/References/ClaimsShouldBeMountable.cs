using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A claim that several pods share can be mounted by all of them.</summary>
internal sealed class ClaimsShouldBeMountable() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3018",
        "Claims should be mountable by all pods that name them",
        Severity.Warning,
        "A volume with 'ReadWriteOnce' is mounted on one node only, so the other pods of a workload wait for ever.",
        "Use 'ReadWriteMany', one pod, or a StatefulSet with a claim for each pod.")
    {
        Passing = Sharing("ReadWriteMany"),
        Failing = Sharing("ReadWriteOnce"),
    };

    public override void Check(SetView set)
    {
        foreach (var pod in set.Pods.All)
        {
            if (set.Scaling.LeastPodsOf(pod.Check) is not > 1)
                continue;
            foreach (var volume in pod.Spec.Objects("volumes"))
                if (volume.Object("persistentVolumeClaim") is { } source && source.Text("claimName") is { } name
                    && set.Find("PersistentVolumeClaim", pod.Namespace, name) is { } claim && claim.Root.ObjectOrNothing("spec") is var spec
                    && !spec.MayHaveMore("accessModes") && spec.Texts("accessModes").All(mode => mode is "ReadWriteOnce" or "ReadWriteOncePod"))
                    pod.Check.Report(Info, source.At("claimName"), $"{pod.Owner} has several pods, and claim '{name}' can be mounted on one node only. Use 'ReadWriteMany', or a StatefulSet with a claim for each pod.");
        }
    }

    private static string Sharing(string mode) =>
        Example.Workload("Deployment", "replicas: 2").Replace("    spec:\n", "    spec:\n      volumes:\n      - name: data\n        persistentVolumeClaim:\n          claimName: data\n")
        + "\n---\n" + Example.Of("v1", "PersistentVolumeClaim", $"spec:\n  accessModes: [{mode}]\n  resources:\n    requests:\n      storage: 1Gi", "data");
}
