using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice.PodSecurity;

/// <summary>Pods meet the Pod Security Standard that a Namespace of the set enforces.</summary>
internal sealed class PodsShouldMeetTheLevelOfTheirNamespace() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3023",
        "Pods should meet the level that their namespace enforces",
        Severity.Warning,
        "A namespace with the label 'pod-security.kubernetes.io/enforce' refuses pods that do not meet its level; the workload is there, and its pods are not.",
        "Harden the pod, or lower the level of the namespace.")
    {
        Passing = Example.Pod().Replace("  name: web\nspec", "  name: web\n  namespace: shop\nspec") + "\n---\n" + Namespace,
        Failing = Example.Pod("hostPID: true").Replace("  name: web\nspec", "  name: web\n  namespace: shop\nspec") + "\n---\n" + Namespace,
    };

    private static string Namespace => Example.Of("v1", "Namespace", "  labels:\n    pod-security.kubernetes.io/enforce: baseline", "shop");

    public override void Check(SetView set)
    {
        foreach (var @namespace in set.OfKind("Namespace"))
        {
            var level = @namespace.Root.ObjectOrNothing("metadata").ObjectOrNothing("labels").Text("pod-security.kubernetes.io/enforce") switch
            {
                "baseline" => PodSecurityProfile.Baseline,
                "restricted" => PodSecurityProfile.Restricted,
                _ => PodSecurityProfile.Privileged,
            };
            if (level == PodSecurityProfile.Privileged)
                continue;
            foreach (var pod in set.Pods.All)
                if (pod.Namespace == @namespace.Manifest.Name)
                    foreach (var control in BaselineControls.All.Concat(RestrictedControls.All))
                        if (control.Level <= level)
                            control.Judge(pod.Spec, new ControlReport(Info, pod.Check));
        }
    }
}
