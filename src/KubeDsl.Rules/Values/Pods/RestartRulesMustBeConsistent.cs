using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Restarting a container is described consistently.</summary>
internal sealed class RestartRulesMustBeConsistent() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2114",
        "Restart settings of containers must be consistent",
        Severity.Error,
        "Restart rules refine a restart policy, so they need one; a pod that never restarts cannot restart a container to resize it.",
        "Set the container's 'restartPolicy', or remove the rules.")
    {
        Passing = Example.Container("restartPolicy: Never\nrestartPolicyRules:\n- action: Restart\n  exitCodes:\n    operator: In\n    values: [42]"),
        Failing = Example.Container("restartPolicyRules:\n- action: Restart\n  exitCodes:\n    operator: In\n    values: [42]"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
        {
            if (container.IsEphemeral)
                continue;
            if (container.View.HasItems("restartPolicyRules") && container.View.Lacks("restartPolicy"))
                check.Report(Info, container.View.At("restartPolicy"), $"Container '{container.Name}' has restart rules and no 'restartPolicy'. Set it.");
            foreach (var resize in container.View.Objects("resizePolicy"))
                if (resize.Text("restartPolicy") == "RestartContainer" && (pod.Text("restartPolicy") == "Never" || container is { IsInit: true, IsSidecar: false }))
                    check.Report(Info, container.View.At("resizePolicy"), $"Container '{container.Name}' is to be restarted for resizing, and it is never restarted. Use 'NotRequired'.", resize.Map.Origin);
        }
    }
}
