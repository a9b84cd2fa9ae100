using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A pod for Linux has no Windows settings, and the other way round.</summary>
internal sealed class SettingsMustFitTheOperatingSystem() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2117",
        "Settings must fit the pod's operating system",
        Severity.Error,
        "A pod that says which operating system it is for may not use what only the other one has.",
        "Remove the setting, or change 'os.name'.")
    {
        Passing = Example.Pod("os:\n  name: linux\nhostPID: true"),
        Failing = Example.Pod("os:\n  name: windows\nhostPID: true"),
    };

    private static readonly string[] NotOnWindows = ["hostPID", "hostIPC", "hostUsers", "shareProcessNamespace", "resources"];

    private static readonly string[] NotOnWindowsPods =
        ["seLinuxOptions", "seccompProfile", "appArmorProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy"];

    private static readonly string[] NotOnWindowsContainers =
        ["seLinuxOptions", "seccompProfile", "appArmorProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup"];

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        CheckHostProcess(pod, check);
        switch (pod.Object("os")?.Text("name"))
        {
            case "linux":
                Forbid(pod.Object("securityContext"), ["windowsOptions"], "linux", check);
                foreach (var container in pod.Containers())
                    Forbid(container.View.Object("securityContext"), ["windowsOptions"], "linux", check);
                break;
            case "windows":
                foreach (var field in NotOnWindows)
                    if (field is "hostPID" or "hostIPC" ? pod.IsTrue(field) : pod.Has(field))
                        Report(pod, field, "windows", check);
                Forbid(pod.Object("securityContext"), NotOnWindowsPods, "windows", check);
                foreach (var container in pod.Containers())
                    Forbid(container.View.Object("securityContext"), NotOnWindowsContainers, "windows", check);
                break;
        }
    }

    private void Forbid(ObjectView? context, string[] fields, string system, ManifestCheck check)
    {
        if (context is not { } part)
            return;
        foreach (var field in fields)
            // An empty list of sysctls is the same as none, and one of groups is not.
            if (part.Has(field) && (field != "sysctls" || part.HasItems(field)))
                Report(part, field, system, check);
    }

    private void Report(ObjectView part, string field, string system, ManifestCheck check) =>
        check.Report(Info, part.At(field), $"'{field}' may not be set in a pod for {system}. Remove it.");

    private void CheckHostProcess(ObjectView pod, ManifestCheck check)
    {
        var podLevel = HostProcess(pod);
        var any = podLevel == true;
        foreach (var container in pod.Containers())
            any |= HostProcess(container.View) == true;
        if (!any)
            return;
        if (pod.Boolean("hostNetwork") == false)
            check.Report(Info, pod.At("hostNetwork"), "A pod with a hostProcess container must be on the host network. Set 'hostNetwork: true'.");
        foreach (var container in pod.Containers())
        {
            var own = HostProcess(container.View);
            var effective = own ?? (container.View.Map.IsOpen ? null : podLevel ?? false);
            if (effective == false)
                check.Report(Info, own == false ? container.View.At("securityContext").Child("windowsOptions").Child("hostProcess") : container.View.Path, $"Container '{container.Name}' is no hostProcess container, and others of the pod are. Make all of them so, or none.");
        }
    }

    private static bool? HostProcess(ObjectView part) =>
        part.Object("securityContext")?.Object("windowsOptions") is { } options && options.Has("hostProcess") ? options.Boolean("hostProcess") : null;
}
