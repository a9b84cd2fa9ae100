using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice.PodSecurity;

/// <summary>A control of the Pod Security Standards. It speaks only when a profile asks for its level.</summary>
/// <param name="info">What there is to say about the control.</param>
/// <param name="level">The lowest profile that demands it.</param>
/// <param name="judge">Judges a pod spec.</param>
internal sealed class PodSecurityControl(RuleInfo info, PodSecurityProfile level, Action<ObjectView, ControlReport> judge) : TypeRule(info, "core.v1.PodSpec")
{
    public PodSecurityProfile Level { get; } = level;

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        if (check.Options.Profile >= Level)
            judge(pod, new ControlReport(Info, check));
    }
}
