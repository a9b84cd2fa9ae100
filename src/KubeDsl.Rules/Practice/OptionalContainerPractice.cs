using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using static KubeDsl.Rules.Practice.PracticeRule;

namespace KubeDsl.Rules.Practice;

/// <summary>What some teams want of every container; each rule has to be asked for.</summary>
internal static class OptionalContainerPractice
{
    private const string Pod = "core.v1.PodSpec";
    private const string Container = "core.v1.Container";

    public static readonly IReadOnlyList<TypeRule> All =
    [
        Optional("KDSL4011", "Images should be pulled every time", "A tag can be moved, and a node keeps what it pulled first; with 'Always' access to the registry is asked for too.", "Set 'imagePullPolicy: Always'.",
            Container, Example.Container("imagePullPolicy: Always"), Example.Container("imagePullPolicy: IfNotPresent"), PullPolicy),
        Optional("KDSL4012", "Secrets should not be read through environment variables", "Variables are inherited by every child process and end up in dumps and logs.", "Mount the Secret as a volume.",
            Container, Example.Container("env:\n- name: A\n  value: a"), Example.Container("env:\n- name: A\n  valueFrom:\n    secretKeyRef:\n      name: web\n      key: a\n      optional: true"), SecretVariables),
        Optional("KDSL4013", "Containers should not listen on privileged ports", "Ports below 1024 need root or a capability.", "Listen on a higher port; a Service can still offer the lower one.",
            Container, Example.Container("ports:\n- containerPort: 8080"), Example.Container("ports:\n- containerPort: 80"), PrivilegedPorts),
        Optional("KDSL4014", "Probes should ask a port number that the container lists", "A probe of a number that is not listed is often one that was forgotten when the port changed.", "List the port, or correct the number.",
            Container, Example.Container("ports:\n- containerPort: 80\nlivenessProbe:\n  tcpSocket:\n    port: 80"), Example.Container("livenessProbe:\n  tcpSocket:\n    port: 80"), NumberedProbePorts),
        Optional("KDSL4015", "Long-running containers should have a liveness probe", "Without one a container that hangs is not restarted.", "Set 'livenessProbe'.",
            Pod, Example.Container("livenessProbe:\n  tcpSocket:\n    port: 80"), Example.Pod(), LivenessProbe),
        Optional("KDSL4016", "CPU should be limited", "Without a limit a container can take what others on the node are not guaranteed.", "Set 'resources.limits.cpu'.",
            Container, Example.Container("resources:\n  limits:\n    cpu: \"1\""), Example.Pod(), (container, info, check) => Wanted(container, "limits", "cpu", info, check)),
        Optional("KDSL4017", "Ephemeral storage should be requested and limited", "A container that fills the disk of the node gets its neighbours evicted.", "Set 'ephemeral-storage' under 'requests' and 'limits'.",
            Container, Example.Container("resources:\n  requests:\n    ephemeral-storage: 1Gi\n  limits:\n    ephemeral-storage: 1Gi"), Example.Pod(), EphemeralStorage),
        Optional("KDSL4018", "Containers should run as a user and group of their own", "Low ids are those of users of the node; who breaks out has their rights.", "Set 'runAsUser' and 'runAsGroup' above 10000.",
            Pod, Example.Pod("securityContext:\n  runAsUser: 20000\n  runAsGroup: 20000"), Example.Pod(), OfEachContainer(HighIds)),
        Optional("KDSL4030", "Containers should not gain privileges", "A program could get more rights than it was started with.", "Set 'securityContext.allowPrivilegeEscalation: false'.",
            Pod, Example.Container("securityContext:\n  allowPrivilegeEscalation: false"), Example.Pod(), OfEachContainer(Escalation)),
        Optional("KDSL4031", "Containers should not send raw packets", "With NET_RAW a container can forge the packets of others.", "Set 'capabilities.drop: [NET_RAW]', or '[ALL]'.",
            Pod, Example.Container("securityContext:\n  capabilities:\n    drop: [NET_RAW]"), Example.Container("securityContext:\n  capabilities:\n    drop: [KILL]"), OfEachContainer((container, info, check) => Dropped(container, "NET_RAW", info, check))),
        Optional("KDSL4032", "Containers should drop all capabilities", "What a container does not have it cannot misuse.", "Set 'capabilities.drop: [ALL]', and add what is needed.",
            Pod, Example.Container("securityContext:\n  capabilities:\n    drop: [ALL]"), Example.Pod(), OfEachContainer((container, info, check) => Dropped(container, "ALL", info, check))),
        Optional("KDSL4034", "Host paths should be mounted read-only", "What is written there stays on the node, and other pods see it.", "Set 'readOnly: true' on the mount.",
            Pod, HostMount("\n  readOnly: true"), HostMount(""), HostMounts),
    ];

    private static string HostMount(string more) =>
        Example.Container("volumeMounts:\n- name: logs\n  mountPath: /logs" + more, "volumes:\n- name: logs\n  hostPath:\n    path: /var/log/app");

    private static void PullPolicy(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        var isLatest = container.Text("image") is { } image && ImageNames.HasNoFixedTag(image);
        if (container.Text("imagePullPolicy", isLatest ? "Always" : "IfNotPresent") is { } policy && policy != "Always" && (container.HasText("imagePullPolicy") || container.HasText("image")))
            check.Report(info, container.At("imagePullPolicy"), $"The image of container '{container.Text("name")}' is not pulled every time. Set 'imagePullPolicy: Always'.");
    }

    private static void SecretVariables(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        foreach (var variable in container.Objects("env"))
            if (variable.Object("valueFrom") is { } source && source.Has("secretKeyRef"))
                check.Report(info, source.At("secretKeyRef"), $"The variable '{variable.Text("name")}' is a secret. Mount the Secret as a volume.");
        foreach (var source in container.Objects("envFrom"))
            if (source.Has("secretRef"))
                check.Report(info, source.At("secretRef"), "All keys of a Secret become variables. Mount the Secret as a volume.");
    }

    private static void PrivilegedPorts(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        foreach (var port in container.Objects("ports"))
            if (port.Integer("containerPort") is { } number and > 0 and < 1024)
                check.Report(info, port.At("containerPort"), $"Port {number} needs root or a capability. Listen on a port from 1024 on.");
    }

    private static void NumberedProbePorts(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        if (container.MayHaveMore("ports"))
            return;
        foreach (var handler in container.Handlers())
            foreach (var action in (string[])["httpGet", "tcpSocket", "grpc"])
                if (handler.Object(action) is { } target && target.Integer("port") is { } number && !ListsNumber(container, number))
                    check.Report(info, target.At("port"), $"Container '{container.Text("name")}' lists no port {number} of TCP. Add it, or correct the number.");
    }

    private static bool ListsNumber(ObjectView container, long number)
    {
        foreach (var port in container.Objects("ports"))
            if ((port.Integer("containerPort") is not { } listed || listed == number) && port.Text("protocol", "TCP") is null or "TCP")
                return true;
        return false;
    }

    private static void LivenessProbe(ObjectView pod, RuleInfo info, ManifestCheck check)
    {
        if (check.Kind is "Job" or "CronJob")
            return;
        foreach (var container in pod.Objects("containers"))
            if (container.Lacks("livenessProbe"))
                check.Report(info, container.At("livenessProbe"), $"Container '{container.Text("name")}' has no liveness probe. Set 'livenessProbe'.");
    }

    private static void Wanted(ObjectView container, string list, string resource, RuleInfo info, ManifestCheck check)
    {
        if (container.ObjectOrNothing("resources").ObjectOrNothing(list) is var amounts && amounts.Lacks(resource))
            check.Report(info, amounts.At(resource), $"Container '{container.Text("name")}' has no '{resource}' under '{list}'. Set it.");
    }

    private static void EphemeralStorage(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        Wanted(container, "limits", "ephemeral-storage", info, check);
        if (container.ObjectOrNothing("resources").ObjectOrNothing("limits").Lacks("ephemeral-storage"))
            Wanted(container, "requests", "ephemeral-storage", info, check);
    }

    private static void HighIds(ContainerView container, RuleInfo info, ManifestCheck check)
    {
        var shared = container.Pod.ObjectOrNothing("securityContext");
        foreach (var field in (string[])["runAsUser", "runAsGroup"])
            if ((container.Security.Lacks(field) ? shared.Integer(field, 0) : container.Security.Integer(field)) is <= 10_000)
                check.Report(info, container.Security.At(field), $"Container '{container.Name}' has no '{field}' above 10000. Set one.");
    }

    private static void Escalation(ContainerView container, RuleInfo info, ManifestCheck check)
    {
        if (container.Security.Lacks("allowPrivilegeEscalation") || container.Security.IsTrue("allowPrivilegeEscalation"))
            check.Report(info, container.Security.At("allowPrivilegeEscalation"), $"Container '{container.Name}' may gain privileges. Set 'allowPrivilegeEscalation: false'.");
    }

    private static void Dropped(ContainerView container, string capability, RuleInfo info, ManifestCheck check)
    {
        var capabilities = container.Security.ObjectOrNothing("capabilities");
        if (!capabilities.MayHaveMore("drop") && !capabilities.Texts("drop").Any(name => name == capability || name.Equals("ALL", StringComparison.OrdinalIgnoreCase)))
            check.Report(info, capabilities.At("drop"), $"Container '{container.Name}' does not drop '{capability}'. Set 'drop: [{capability}]'.");
    }

    private static void HostMounts(ObjectView pod, RuleInfo info, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
            foreach (var mount in container.View.Objects("volumeMounts"))
                if (mount.Text("name") is { } name && pod.Volume(name) is { } volume && volume.Has("hostPath") && mount.Boolean("readOnly") == false)
                    check.Report(info, mount.At("readOnly"), $"Container '{container.Name}' can write to the host's '{volume.ObjectOrNothing("hostPath").Text("path")}'. Set 'readOnly: true'.");
    }
}
