using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Settings about the host do not contradict each other.</summary>
internal sealed class HostSettingsMustNotContradict() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2119",
        "Settings about the host must not contradict each other",
        Severity.Error,
        "A pod shares a namespace with the host, or has its own, and not both; a pod that waits for a gate has no node yet.",
        "Remove one of the settings that the message names.")
    {
        Passing = Example.Pod("hostPID: true"),
        Failing = Example.Pod("hostPID: true\nshareProcessNamespace: true"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        if (pod.IsTrue("shareProcessNamespace") && pod.IsTrue("hostPID"))
            check.Report(Info, pod.At("shareProcessNamespace"), "'shareProcessNamespace' and 'hostPID' are both true. Keep one of them.");
        if (pod.IsFalse("hostUsers"))
            foreach (var field in (string[])["hostNetwork", "hostPID", "hostIPC"])
                if (pod.IsTrue(field))
                    check.Report(Info, pod.At(field), $"'hostUsers' is false and '{field}' true. A user namespace goes with namespaces of its own: remove one of them.");
        if (pod.IsFalse("hostUsers"))
            foreach (var container in pod.Containers())
                if (container.View.HasItems("volumeDevices"))
                    check.Report(Info, container.View.At("volumeDevices"), $"Container '{container.Name}' uses a device, which a user namespace does not allow. Remove it, or 'hostUsers: false'.");
        if (check.IsPod && pod.HasText("nodeName") && pod.HasItems("schedulingGates"))
            check.Report(Info, pod.At("nodeName"), "The pod waits for scheduling gates and has a 'nodeName'. Remove one of them.");
        if (pod.Text("hostnameOverride") is not null)
        {
            if (pod.IsTrue("setHostnameAsFQDN"))
                check.Report(Info, pod.At("hostnameOverride"), "'hostnameOverride' and 'setHostnameAsFQDN' exclude each other. Keep one of them.");
            if (pod.IsTrue("hostNetwork"))
                check.Report(Info, pod.At("hostnameOverride"), "A pod on the host network has the host's name. Remove 'hostnameOverride' or 'hostNetwork'.");
        }
        // The old name of the field counts only where the new one is not set.
        if (pod.LacksText("serviceAccountName") && pod.Text("serviceAccount") is { Length: > 0 } account && Dns1123SubdomainFormat.Problem(account) is { } misfit)
            check.Report(ValueFormats.Names, pod.At("serviceAccountName"), $"The service account is called '{FormatDemand.Shown(account)}'. {misfit}", pod["serviceAccount"]!.Origin);
        if (check.Kind == "StatefulSet")
            return;
        foreach (var field in (string[])["hostname", "subdomain"])
            if (pod.Text(field) is { Length: > 0 } name && Dns1123LabelFormat.Problem(name) is { } problem)
                check.Report(ValueFormats.Names, pod.At(field), $"'{field}' is '{FormatDemand.Shown(name)}'. {problem}");
    }
}
