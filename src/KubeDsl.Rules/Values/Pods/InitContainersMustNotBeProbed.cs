using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>An init container that ends has no probes and no life-cycle hooks.</summary>
internal sealed class InitContainersMustNotBeProbed() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2113",
        "Init containers must not have probes or hooks, unless they are sidecars",
        Severity.Error,
        "An init container runs to its end before the others start. One with 'restartPolicy: Always' is a sidecar and may be probed.",
        "Remove the probe or hook, or make the container a sidecar.")
    {
        Passing = Example.Pod("initContainers:\n- name: log\n  image: busybox:1.36\n  restartPolicy: Always\n  livenessProbe:\n    exec:\n      command: [ls]"),
        Failing = Example.Pod("initContainers:\n- name: log\n  image: busybox:1.36\n  livenessProbe:\n    exec:\n      command: [ls]"),
    };

    private static readonly string[] Fields = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Objects("initContainers"))
        {
            if (new ContainerView(container, "initContainers", pod).IsSidecar != false)
                continue;
            foreach (var field in Fields)
                if (container.Has(field) && !IsDropped(container, field))
                    check.Report(Info, container.At(field), $"The init container '{container.Text("name")}' has a '{field}' and is no sidecar. Remove it, or set 'restartPolicy: Always' on the container.");
        }
    }

    // The stop signal is behind a feature gate that is off: the server drops it, and a 'lifecycle' that has nothing else.
    private static bool IsDropped(ObjectView container, string field) =>
        field == "lifecycle" && container.Object(field) is { } lifecycle && !lifecycle.Lacks("stopSignal") && !lifecycle.Has("preStop") && !lifecycle.Has("postStart");
}
