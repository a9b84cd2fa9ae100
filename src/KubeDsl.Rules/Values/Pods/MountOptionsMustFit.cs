using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The options of a mount go together.</summary>
internal sealed class MountOptionsMustFit() : TypeRule(Metadata, "core.v1.Container")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2104",
        "Options of a mount must go together",
        Severity.Error,
        "Propagating mounts to the host needs a privileged container, and read-only in depth needs read-only.",
        "Change the option, or what it needs.")
    {
        Passing = Example.Container("volumeMounts:\n- name: a\n  mountPath: /a\n  readOnly: true\n  recursiveReadOnly: Enabled", "volumes:\n- name: a\n  emptyDir: {}"),
        Failing = Example.Container("volumeMounts:\n- name: a\n  mountPath: /a\n  recursiveReadOnly: Enabled", "volumes:\n- name: a\n  emptyDir: {}"),
    };

    public override void Check(ObjectView container, ManifestCheck check)
    {
        foreach (var mount in container.Objects("volumeMounts"))
        {
            if (mount.Text("mountPropagation") == "Bidirectional" && container.ObjectOrNothing("securityContext").Boolean("privileged") == false)
                check.Report(Info, mount.At("mountPropagation"), "'mountPropagation' is 'Bidirectional', and the container is not privileged. Use 'HostToContainer', or make the container privileged.");

            if (mount.Text("recursiveReadOnly") is not ("Enabled" or "IfPossible"))
                continue;
            if (mount.Boolean("readOnly") == false)
                check.Report(Info, mount.At("recursiveReadOnly"), "'recursiveReadOnly' needs 'readOnly: true'. Set both, or neither.");
            if (mount.Text("mountPropagation") is "HostToContainer" or "Bidirectional")
                check.Report(Info, mount.At("recursiveReadOnly"), "'recursiveReadOnly' goes with no mount propagation. Remove 'mountPropagation'.");
        }
    }
}
