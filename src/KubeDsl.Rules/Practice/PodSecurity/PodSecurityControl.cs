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
            Judge(pod, new ControlReport(Info, check));
    }

    /// <summary>Judges a pod spec, whatever profile is asked for.</summary>
    public void Judge(ObjectView pod, ControlReport report) => judge(pod, report);

    /// <summary>A judgement of a pod that is one of each of its containers.</summary>
    public static Action<ObjectView, ControlReport> OfEachContainer(Action<ContainerView, ControlReport> judge) => (pod, report) =>
    {
        foreach (var container in pod.Containers())
            judge(container, report);
    };

    /// <summary>A judgement of a pod that is one of the security settings of the pod and of each of its containers.</summary>
    public static Action<ObjectView, ControlReport> OfEachSecurityContext(Action<ObjectView, ControlReport> judge) => (pod, report) =>
    {
        foreach (var context in pod.SecurityContexts())
            judge(context, report);
    };
}
