using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>What is good practice for containers.</summary>
internal static class ContainerPractice
{
    private const string Container = "core.v1.Container";

    public static readonly IReadOnlyList<TypeRule> All =
    [
        new PracticeRule(
            new("KDSL4001", "Images should have a fixed tag", Severity.Warning, "'latest' is another image tomorrow, and what runs can then not be told or repeated.", "Name a version, or a digest.")
            {
                Passing = Example.Pod(),
                Failing = Example.Pod().Replace("nginx:1.27", "nginx"),
            },
            Container,
            (container, info, check) =>
            {
                if (container.Text("image") is { Length: > 0 } image && ImageNames.HasNoFixedTag(image))
                    check.Report(info, container.At("image"), $"The image '{image}' has no fixed tag. Name a version, or a digest.");
            }),
        new PracticeRule(
            new("KDSL4002", "Environment variables should not repeat", Severity.Warning, "Of two variables with one name the later one counts.", "Remove one of them.")
            {
                Passing = Example.Container("env:\n- name: A\n  value: a"),
                Failing = Example.Container("env:\n- name: A\n  value: a\n- name: A\n  value: b"),
            },
            Container,
            RepeatedVariables),
        new PracticeRule(
            new("KDSL4003", "Secrets should not stand in environment variables", Severity.Warning, "A manifest is read by more people than may know the secret.", "Put the value into a Secret and use 'valueFrom.secretKeyRef'.")
            {
                Passing = Example.Container("env:\n- name: LEVEL\n  value: debug"),
                Failing = Example.Container("env:\n- name: DB_PASSWORD\n  value: sesame"),
            },
            Container,
            PlainSecrets),
        new PracticeRule(
            new("KDSL4004", "Memory should be requested and limited", Severity.Suggestion, "Without a request the pod is placed blindly, without a limit it can take the node's memory.", "Set 'resources.requests.memory' and 'resources.limits.memory'.")
            {
                Passing = Example.Container("resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Container,
            (container, info, check) =>
            {
                foreach (var list in (string[])["requests", "limits"])
                    if (container.ObjectOrNothing("resources").ObjectOrNothing(list) is var amounts && amounts.Lacks("memory") && (list == "limits" || container.ObjectOrNothing("resources").ObjectOrNothing("limits").Lacks("memory")))
                        check.Report(info, amounts.At("memory"), $"Container '{container.Text("name")}' has no memory under '{list}'. Set it.");
            }),
        new PracticeRule(
            new("KDSL4005", "CPU should be requested", Severity.Suggestion, "Without a request the pod is placed blindly and gets what others leave.", "Set 'resources.requests.cpu'.")
            {
                Passing = Example.Container("resources:\n  requests:\n    cpu: 100m"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Container,
            (container, info, check) =>
            {
                var resources = container.ObjectOrNothing("resources");
                if (resources.ObjectOrNothing("requests") is var requests && requests.Lacks("cpu") && resources.ObjectOrNothing("limits").Lacks("cpu"))
                    check.Report(info, requests.At("cpu"), $"Container '{container.Text("name")}' requests no cpu. Set 'resources.requests.cpu'.");
            }),
        new PracticeRule(
            new("KDSL4006", "The root file system should be read-only", Severity.Suggestion, "What cannot be written cannot be tampered with.", "Set 'readOnlyRootFilesystem: true', and mount volumes where something is written.")
            {
                Passing = Example.Container("securityContext:\n  readOnlyRootFilesystem: true"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Container,
            (container, info, check) =>
            {
                var context = container.ObjectOrNothing("securityContext");
                if (context.Boolean("readOnlyRootFilesystem") == false)
                    check.Report(info, context.At("readOnlyRootFilesystem"), $"Container '{container.Text("name")}' can write its root file system. Set 'readOnlyRootFilesystem: true'.");
            }),
        new PracticeRule(
            new("KDSL4007", "Containers should not be privileged", Severity.Warning, "A privileged container can do what the node can.", "Remove 'privileged: true', and add the capability that is needed.")
            {
                Passing = Example.Pod(),
                Failing = Example.Container("securityContext:\n  privileged: true"),
            },
            Container,
            (container, info, check) =>
            {
                if (container.Object("securityContext") is { } context && context.IsTrue("privileged"))
                    check.Report(info, context.At("privileged"), $"Container '{container.Text("name")}' is privileged. Remove it, and add the capability that is needed.");
            }),
        new PracticeRule(
            new("KDSL4008", "Containers should not offer SSH", Severity.Warning, "'kubectl exec' does the same, with the cluster's own access rules.", "Remove the port.")
            {
                Passing = Example.Pod(),
                Failing = Example.Container("ports:\n- containerPort: 22"),
            },
            Container,
            (container, info, check) =>
            {
                foreach (var port in container.Objects("ports"))
                    if (port.Integer("containerPort") == 22 && port.Text("protocol", "TCP") == "TCP")
                        check.Report(info, port.At("containerPort"), "Port 22 is for SSH. Remove it, and use 'kubectl exec'.");
            }),
        new PracticeRule(
            new("KDSL4009", "Probes should ask a port that the container lists", Severity.Warning, "A named port is looked up in the container's ports; a probe of an unknown one never succeeds.", "Add the port to the container, or correct the name.")
            {
                Passing = Example.Container("ports:\n- name: http\n  containerPort: 80\nlivenessProbe:\n  httpGet:\n    port: http"),
                Failing = Example.Container("livenessProbe:\n  httpGet:\n    port: http"),
            },
            Container,
            NamedProbePorts),
        new PracticeRule(
            new("KDSL4010", "Liveness and readiness should be asked differently", Severity.Suggestion, "When both fail together the container is restarted before it could recover.", "Make liveness more patient, or ask something else.")
            {
                Passing = Example.Container("livenessProbe:\n  httpGet:\n    port: 80\n    path: /live\nreadinessProbe:\n  httpGet:\n    port: 80\n    path: /ready"),
                Failing = Example.Container("livenessProbe:\n  httpGet:\n    port: 80\nreadinessProbe:\n  httpGet:\n    port: 80"),
            },
            Container,
            (container, info, check) =>
            {
                if (container.Object("livenessProbe") is { } liveness && container.Object("readinessProbe") is { } readiness && !HasUnknown(liveness.Map) && liveness.Map.Equals(readiness.Map))
                    check.Report(info, liveness.Path, $"Liveness and readiness of container '{container.Text("name")}' are asked in the same way. Make liveness more patient.");
            }),
        new PracticeRule(
            new("KDSL4019", "Mounts should not reach back to the host", Severity.Warning, "What a container mounts inside a bidirectional mount appears on the node and in its other pods.", "Remove 'mountPropagation: Bidirectional', unless the pod provides volumes to the node.")
            {
                Passing = Example.Container("volumeMounts:\n- name: data\n  mountPath: /data\n  mountPropagation: HostToContainer", "volumes:\n- name: data\n  emptyDir: {}"),
                Failing = Example.Container("securityContext:\n  privileged: true\nvolumeMounts:\n- name: data\n  mountPath: /data\n  mountPropagation: Bidirectional", "volumes:\n- name: data\n  emptyDir: {}"),
            },
            Container,
            (container, info, check) =>
            {
                foreach (var mount in container.Objects("volumeMounts"))
                    if (mount.Text("mountPropagation") == "Bidirectional")
                        check.Report(info, mount.At("mountPropagation"), $"Mounts made below '{mount.Text("mountPath")}' reach the host. Use 'HostToContainer', or remove the field.");
            }),
        new PracticeRule(
            new("KDSL4033", "Containers should not add the strongest capabilities", Severity.Warning, "'SYS_ADMIN', 'NET_ADMIN' and 'ALL' are nearly as good as being privileged.", "Add the capability that is needed, or none.")
            {
                Passing = Example.Container("securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]"),
                Failing = Example.Container("securityContext:\n  capabilities:\n    add: [SYS_ADMIN]"),
            },
            Container,
            (container, info, check) =>
            {
                var capabilities = container.ObjectOrNothing("securityContext").ObjectOrNothing("capabilities");
                foreach (var name in capabilities.Texts("add"))
                    if (name.ToUpperInvariant() is "ALL" or "SYS_ADMIN" or "NET_ADMIN")
                        check.Report(info, capabilities.At("add"), $"Container '{container.Text("name")}' adds the capability '{name}'. Add only what is needed.", check.OriginOf(capabilities.AtText("add", name)));
            }),
    ];

    private static void RepeatedVariables(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        HashSet<string>? seen = null;
        foreach (var variable in container.Objects("env"))
            if (variable.Text("name") is { Length: > 0 } name && !(seen ??= new(StringComparer.Ordinal)).Add(name))
                check.Report(info, variable.At("name"), $"The variable '{name}' stands twice, and the later one counts. Remove one.");
    }

    private static void PlainSecrets(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        foreach (var variable in container.Objects("env"))
            if (variable.Text("name") is { } name && variable.Text("value") is { } value && SecretWords.LookLikeASecret(name, value))
                check.Report(info, variable.At("value"), $"The variable '{name}' looks like a secret and has a plain value. Use 'valueFrom.secretKeyRef'.");
    }

    private static void NamedProbePorts(ObjectView container, RuleInfo info, ManifestCheck check)
    {
        if (container.MayHaveMore("ports"))
            return;
        foreach (var handler in container.Handlers())
            foreach (var action in (string[])["httpGet", "tcpSocket"])
                if (handler.Object(action) is { } target && target.Text("port") is { Length: > 0 } name && !Lists(container, name))
                    check.Report(info, target.At("port"), $"Container '{container.Text("name")}' lists no port '{name}'. Add it, or correct the name.");
    }

    private static bool Lists(ObjectView container, string name)
    {
        foreach (var port in container.Objects("ports"))
            if (port.Text("name") == name || port["name"] is UnknownNode || (port.Map["name"] is null && port.Map.IsOpen))
                return true;
        return false;
    }

    private static bool HasUnknown(ManifestNode node) => node switch
    {
        UnknownNode => true,
        MapNode map => map.IsOpen || map.Any(entry => HasUnknown(entry.Value)),
        ListNode list => list.IsOpen || list.Any(HasUnknown),
        _ => false,
    };
}
