using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;
using static KubeDsl.Rules.Practice.PodSecurity.PodSecurityControl;

namespace KubeDsl.Rules.Practice.PodSecurity;

/// <summary>The controls that the restricted profile adds.</summary>
internal static class RestrictedControls
{
    private static readonly HashSet<string> Volumes = new(StringComparer.Ordinal)
    {
        "name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    };

    private const string Hardened = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          securityContext:
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
          containers:
          - name: web
            image: nginx:1.27
            securityContext:
              allowPrivilegeEscalation: false
              capabilities:
                drop: [ALL]
        """;

    public static readonly IReadOnlyList<PodSecurityControl> All =
    [
        Control("4121", "Volumes must be of a harmless type", "Other volumes reach beyond the pod.", "Use a claim or another of the allowed types.", RestrictedVolumes, Example.Pod("volumes:\n- name: data\n  nfs:\n    server: nfs\n    path: /data")),
        Control("4122", "Containers must not gain privileges", "A program could get more rights than it was started with.", "Set 'allowPrivilegeEscalation: false' on every container.", UnlessWindows(OfEachContainer(Escalation)), Example.Pod()),
        Control("4123", "Containers must not run as root", "Root in a container is root on the node when it breaks out.", "Set 'runAsNonRoot: true'.", UnlessRelaxed(NonRoot), Example.Pod()),
        Control("4124", "The user must not be 0", "The user 0 is root.", "Use another user.", UnlessRelaxed(OfEachSecurityContext(User)), Example.Pod("securityContext:\n  runAsUser: 0")),
        Control("4125", "A seccomp profile must be set", "Seccomp refuses system calls that containers do not need.", "Set 'seccompProfile.type: RuntimeDefault'.", UnlessWindows(Seccomp), Example.Pod()),
        Control("4126", "Containers must drop all capabilities", "What a container does not have it cannot misuse.", "Set 'capabilities.drop: [ALL]', and add 'NET_BIND_SERVICE' at most.", UnlessWindows(OfEachContainer(Capabilities)), Example.Pod()),
        Control("4127", "/proc must stay masked, with a user namespace too", "An unmasked /proc tells about the node.", "Remove 'procMount'.", RestrictedProcMount, Example.Container("securityContext:\n  procMount: Unmasked", "hostUsers: false")),
    ];

    private static PodSecurityControl Control(string id, string title, string reason, string remedy, Action<ObjectView, ControlReport> judge, string failing) => new(
        new RuleInfo("KDSL" + id, title, Severity.Warning, reason + " Part of the profile 'restricted'.", remedy) { Passing = Hardened, Failing = failing },
        PodSecurityProfile.Restricted,
        judge);

    // A pod for Windows is exempt from what only Linux has; where the system is not known it may be one.
    private static Action<ObjectView, ControlReport> UnlessWindows(Action<ObjectView, ControlReport> judge) => (pod, report) =>
    {
        if (pod.Lacks("os") || pod.ObjectOrNothing("os").Text("name", "") is not (null or "windows"))
            judge(pod, report);
    };

    // With a user namespace root in the pod is nobody on the node.
    private static Action<ObjectView, ControlReport> UnlessRelaxed(Action<ObjectView, ControlReport> judge) => (pod, report) =>
    {
        if (!MayHaveUserNamespace(pod) || report.Version < new KubernetesVersion(1, 35))
            judge(pod, report);
    };

    /// <summary>True when the pod has a user namespace, or that is not known.</summary>
    internal static bool MayHaveUserNamespace(ObjectView pod) => pod.Lacks("hostUsers") ? false : !pod.IsTrue("hostUsers");

    private static void RestrictedVolumes(ObjectView pod, ControlReport report)
    {
        foreach (var volume in pod.Objects("volumes"))
            foreach (var entry in volume.Map)
                if (!Volumes.Contains(entry.Key) && volume.Has(entry.Key))
                    report.Say(volume.At(entry.Key), $"Volume '{volume.Text("name")}' is of the type '{entry.Key}'. Use one of the allowed types.");
    }

    private static void Escalation(ContainerView container, ControlReport report)
    {
        if (container.Security.Lacks("allowPrivilegeEscalation") || container.Security.IsTrue("allowPrivilegeEscalation"))
            report.Say(container.Security.At("allowPrivilegeEscalation"), $"Container '{container.Name}' may gain privileges. Set 'allowPrivilegeEscalation: false'.");
    }

    private static void NonRoot(ObjectView pod, ControlReport report)
    {
        var shared = pod.ObjectOrNothing("securityContext");
        if (shared.IsFalse("runAsNonRoot"))
            report.Say(shared.At("runAsNonRoot"), "'runAsNonRoot' is false. Set it to true.");
        foreach (var container in pod.Containers())
        {
            var context = container.Security;
            if (context.IsFalse("runAsNonRoot") || (context.Lacks("runAsNonRoot") && (shared.Lacks("runAsNonRoot") || shared.IsFalse("runAsNonRoot"))))
                report.Say(context.At("runAsNonRoot"), $"Container '{container.Name}' may run as root. Set 'runAsNonRoot: true'.");
        }
    }

    private static void User(ObjectView context, ControlReport report)
    {
        if (context.Integer("runAsUser") == 0)
            report.Say(context.At("runAsUser"), "The user is 0, which is root. Use another one.");
    }

    private static void Seccomp(ObjectView pod, ControlReport report)
    {
        var shared = pod.ObjectOrNothing("securityContext").ObjectOrNothing("seccompProfile");
        if (IsOther(shared))
            report.Say(shared.At("type"), $"The seccomp profile is '{shared.Text("type")}'. Use 'RuntimeDefault' or 'Localhost'.");
        foreach (var container in pod.Containers())
        {
            var own = container.Security.ObjectOrNothing("seccompProfile");
            if (IsOther(own) || (own.LacksText("type") && (shared.LacksText("type") || IsOther(shared))))
                report.Say(own.At("type"), $"Container '{container.Name}' has no seccomp profile. Set 'type: RuntimeDefault'.");
        }
    }

    private static bool IsOther(ObjectView profile) => profile.Text("type") is { Length: > 0 } type && type is not ("RuntimeDefault" or "Localhost");

    private static void Capabilities(ContainerView container, ControlReport report)
    {
        var capabilities = container.Security.ObjectOrNothing("capabilities");
        if (!capabilities.MayHaveMore("drop") && !capabilities.Texts("drop").Contains("ALL"))
            report.Say(capabilities.At("drop"), $"Container '{container.Name}' keeps capabilities. Set 'drop: [ALL]'.");
        foreach (var name in capabilities.Texts("add"))
            if (name != "NET_BIND_SERVICE")
                report.Say(capabilities.At("add"), $"Container '{container.Name}' adds the capability '{name}'. Remove it.", capabilities.AtText("add", name));
    }

    private static void RestrictedProcMount(ObjectView pod, ControlReport report)
    {
        // Without a user namespace the baseline speaks already.
        if (pod.IsFalse("hostUsers") && report.Version >= new KubernetesVersion(1, 35))
            BaselineControls.MaskedProc(pod, report);
    }
}
