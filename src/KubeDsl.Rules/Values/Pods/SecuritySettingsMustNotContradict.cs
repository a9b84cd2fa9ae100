using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Security settings do not contradict each other.</summary>
internal sealed class SecuritySettingsMustNotContradict() : TypeRule(Metadata, "core.v1.SecurityContext", "core.v1.PodSecurityContext", "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2116",
        "Security settings must not contradict each other",
        Severity.Error,
        "A privileged container can escalate; a profile has a file if and only if it is 'Localhost'; an unmasked /proc needs a user namespace.",
        "Change one of the settings that the message names.")
    {
        Passing = Example.Container("securityContext:\n  seccompProfile:\n    type: RuntimeDefault"),
        Failing = Example.Container("securityContext:\n  privileged: true\n  allowPrivilegeEscalation: false"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Map.ContainsKey("containers"))
        {
            CheckProcMounts(part, check);
            return;
        }
        CheckProfile(part, "seccompProfile", check);
        CheckProfile(part, "appArmorProfile", check);
        CheckSysctls(part, check);
        if (!part.IsFalse("allowPrivilegeEscalation"))
            return;
        var escalation = check.OriginOf(part.At("allowPrivilegeEscalation"));
        if (part.IsTrue("privileged"))
            check.Report(Info, part.Path, "'privileged' is true and 'allowPrivilegeEscalation' false. A privileged container can escalate: change one of them.", escalation, related: check.OriginOf(part.At("privileged")));
        if (part.Object("capabilities") is { } capabilities && capabilities.Texts("add").Contains("CAP_SYS_ADMIN"))
            check.Report(Info, part.Path, "'CAP_SYS_ADMIN' is added and 'allowPrivilegeEscalation' false. Remove the capability, or allow escalation.", escalation, related: check.OriginOf(part.At("capabilities").Child("add")));
    }

    private void CheckProfile(ObjectView part, string field, ManifestCheck check)
    {
        if (part.Object(field) is not { } profile || profile.Text("type") is not { } type)
            return;
        if (type != "Localhost")
        {
            if (profile.Text("localhostProfile") is not null && type is "RuntimeDefault" or "Unconfined")
                check.Report(Info, profile.At("localhostProfile"), $"'localhostProfile' goes with the type 'Localhost' only, and the type is '{type}'. Remove it, or use 'Localhost'.");
            return;
        }
        if (field == "seccompProfile" ? profile.Lacks("localhostProfile") : profile.LacksText("localhostProfile"))
            check.Report(Info, profile.At("localhostProfile"), "The type is 'Localhost' and there is no 'localhostProfile'. Name the profile.");
        else if (profile.Text("localhostProfile") is { } path && (field == "seccompProfile" ? RelativePathFormat.Problem(path) : AppArmorProblem(path)) is { } problem)
            check.Report(Info, profile.At("localhostProfile"), $"'localhostProfile' is '{FormatDemand.Shown(path)}'. {problem}");
    }

    private static string? AppArmorProblem(string path) =>
        path.Trim() != path ? "It has blanks around it. Remove them." : path.Length > 4095 ? "Use at most 4095 characters." : null;

    private void CheckSysctls(ObjectView part, ManifestCheck check)
    {
        var seen = new List<string>();
        foreach (var sysctl in part.Objects("sysctls"))
        {
            if (sysctl.Text("name") is not { Length: > 0 } name)
                continue;
            var key = name.Replace('/', '.');
            if (seen.Contains(key))
                check.Report(Info, sysctl.At("name"), $"The kernel setting '{name}' stands twice. Remove one.");
            seen.Add(key);
        }
    }

    private void CheckProcMounts(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
            if (container.View.Object("securityContext") is { } context && context.Text("procMount") == "Unmasked" && (pod.Lacks("hostUsers") || pod.IsTrue("hostUsers")))
                check.Report(Info, context.At("procMount"), "'procMount' is 'Unmasked', which needs a user namespace. Set 'hostUsers: false' on the pod, or use 'Default'.");
        if (pod.Object("securityContext") is not { } shared)
            return;
        foreach (var sysctl in shared.Objects("sysctls"))
        {
            if (sysctl.Text("name")?.Replace('/', '.') is not { } name)
                continue;
            if (name.StartsWith("net.", StringComparison.Ordinal) && pod.IsTrue("hostNetwork"))
                check.Report(Info, sysctl.At("name"), $"'{name}' cannot be set on the host network. Remove it, or 'hostNetwork'.");
            var isOfIpc = name is "kernel.sem" || name.StartsWith("kernel.shm", StringComparison.Ordinal) || name.StartsWith("kernel.msg", StringComparison.Ordinal) || name.StartsWith("fs.mqueue.", StringComparison.Ordinal);
            if (isOfIpc && pod.IsTrue("hostIPC"))
                check.Report(Info, sysctl.At("name"), $"'{name}' cannot be set with the host's IPC. Remove it, or 'hostIPC'.");
        }
    }
}
