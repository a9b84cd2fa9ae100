using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A port that a Service names is a port of the pods it chooses.</summary>
internal sealed class TargetPortsShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3004",
        "Named target ports should exist",
        Severity.Warning,
        "A Service finds a named port by the ports that the containers of its pods list.",
        "Name the port of the container, or correct 'targetPort'.")
    {
        Passing = Example.Service().Replace("- port: 80", "- port: 80\n    targetPort: 8080") + "\n---\n" + Example.Workload("Deployment"),
        Failing = Example.Service().Replace("- port: 80", "- port: 80\n    targetPort: http") + "\n---\n" + Example.Workload("Deployment"),
    };

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("Service"))
            if (check.Root.ObjectOrNothing("spec") is var spec && spec.Map["selector"] is MapNode { Count: > 0 } selector)
                foreach (var port in spec.Objects("ports"))
                    if (port.Text("targetPort") is { Length: > 0 } name)
                        CheckPort(set, check, selector, port, name);
    }

    private void CheckPort(SetView set, ManifestCheck check, MapNode selector, ObjectView port, string name)
    {
        var chosen = false;
        foreach (var (pod, isCertain) in set.Chosen(selector, check.Manifest.Namespace))
        {
            if (!isCertain || MayHavePort(pod.Spec, name))
                return;
            chosen = true;
        }
        if (chosen)
            check.Report(Info, port.At("targetPort"), $"No pod of Service '{check.Manifest.Name}' has a port '{name}'. Name the port of the container, or correct 'targetPort'.");
    }

    private static bool MayHavePort(ObjectView pod, string name)
    {
        if (pod.MayHaveMoreContainers())
            return true;
        foreach (var container in pod.Containers())
        {
            if (container.View.MayHaveMore("ports"))
                return true;
            foreach (var port in container.View.Objects("ports"))
                if (port.Text("name") == name || port["name"] is UnknownNode)
                    return true;
        }
        return false;
    }
}
