using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A hook sleeps no longer than the pod has to end.</summary>
internal sealed class SleepMustEndInTime() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2115",
        "A hook must sleep no longer than the pod has to end",
        Severity.Error,
        "When the grace period is over the container is killed, asleep or not.",
        "Sleep shorter, or raise 'terminationGracePeriodSeconds'.")
    {
        Passing = Example.Container("lifecycle:\n  preStop:\n    sleep:\n      seconds: 5"),
        Failing = Example.Container("lifecycle:\n  preStop:\n    sleep:\n      seconds: 60"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
            if (container.View.Object("lifecycle") is { } lifecycle)
                foreach (var hook in (string[])["postStart", "preStop"])
                    if (lifecycle.Object(hook)?.Object("sleep") is { } sleep && sleep.Integer("seconds", 0) is { } seconds
                        && pod.Integer("terminationGracePeriodSeconds", 30) is { } grace && (seconds < 0 || seconds > grace))
                        check.Report(Info, sleep.Path, $"The hook sleeps {seconds} seconds, and the pod has {grace} to end. {(grace < 0 ? "Raise 'terminationGracePeriodSeconds'." : $"Use 0 to {grace}.")}", check.OriginOf(sleep.At("seconds")));
    }
}
