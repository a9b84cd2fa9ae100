using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>No two containers of a pod, init containers included, share a name.</summary>
internal sealed class ContainerNamesMustBeUnique() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2101",
        "Container names must be unique in a pod",
        Severity.Error,
        "Logs, commands and probes find a container by its name.",
        "Rename one of the containers.")
    {
        Passing = Example.Pod("initContainers:\n- name: setup\n  image: busybox:1.36"),
        Failing = Example.Pod("initContainers:\n- name: web\n  image: busybox:1.36"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        Dictionary<string, FieldPath>? seen = null;
        // Regular containers come first: of two equal names the server tells that of the init container.
        foreach (var container in pod.Containers().OrderByDescending(container => container.IsRegular))
        {
            if (container.View.Text("name") is not { Length: > 0 } name)
                continue;
            seen ??= new(StringComparer.Ordinal);
            if (seen.TryGetValue(name, out var first))
                check.Report(Info, container.View.At("name"), $"Two containers of the pod have the name '{name}'. Rename one of them.", related: check.OriginOf(first));
            else
                seen.Add(name, container.View.At("name"));
        }
    }
}
