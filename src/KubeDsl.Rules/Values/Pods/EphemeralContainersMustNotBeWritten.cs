using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Ephemeral containers are added to running pods only.</summary>
internal sealed class EphemeralContainersMustNotBeWritten() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2120",
        "Ephemeral containers must not be part of a manifest",
        Severity.Error,
        "Ephemeral containers are for debugging a running pod, and are added with 'kubectl debug'.",
        "Remove 'ephemeralContainers', or make them containers.")
    {
        Passing = Example.Pod(),
        Failing = Example.Pod("ephemeralContainers:\n- name: debug\n  image: busybox:1.36"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        if (pod.HasItems("ephemeralContainers"))
            check.Report(Info, pod.At("ephemeralContainers"), "Ephemeral containers cannot be part of a manifest. Remove them; 'kubectl debug' adds them to a running pod.");
    }
}
