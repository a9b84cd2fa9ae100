using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A container mounts volumes that the pod has.</summary>
internal sealed class MountsMustNameAVolume() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2102",
        "Mounts must name a volume of the pod",
        Severity.Error,
        "A container can mount only what the pod lists under 'volumes' (and, in a StatefulSet, what 'volumeClaimTemplates' makes).",
        "Add the volume to the pod, or correct the name.")
    {
        Passing = Example.Container("volumeMounts:\n- name: data\n  mountPath: /data", "volumes:\n- name: data\n  emptyDir: {}"),
        Failing = Example.Container("volumeMounts:\n- name: data\n  mountPath: /data"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
        {
            foreach (var mount in container.View.Objects("volumeMounts"))
                if (mount.Text("name") is { Length: > 0 } name)
                    CheckName(pod, container, mount, name, check);
            foreach (var device in container.View.Objects("volumeDevices"))
                if (device.Text("name") is { Length: > 0 } name)
                    CheckDevice(pod, container, device, name, check);
        }
    }

    private void CheckName(ObjectView pod, ContainerView container, ObjectView mount, string name, ManifestCheck check)
    {
        if (pod.Volume(name) is not null || pod.MayHaveMoreVolumes() || ClaimTemplates.MayDefine(check, name))
            return;
        var names = new List<string>();
        foreach (var volume in pod.Objects("volumes"))
            if (volume.Text("name") is { } known)
                names.Add(known);
        var closest = Schema.Spelling.Closest(name, names);
        check.Report(
            Info,
            mount.At("name"),
            $"Container '{container.Name}' mounts the volume '{FormatDemand.Shown(name)}', which the pod does not have. {(closest is null ? "Add the volume, or correct the name." : $"Did you mean '{closest}'?")}",
            replacement: closest);
    }

    private void CheckDevice(ObjectView pod, ContainerView container, ObjectView device, string name, ManifestCheck check)
    {
        if (pod.Volume(name) is not { } volume)
        {
            if (!pod.MayHaveMoreVolumes() && !ClaimTemplates.MayDefine(check, name))
                check.Report(Info, device.At("name"), $"Container '{container.Name}' uses the volume '{FormatDemand.Shown(name)}' as a device, and the pod does not have it. Add the volume, or correct the name.");
        }
        else if (volume.Lacks("persistentVolumeClaim") && volume.Lacks("ephemeral") && !ClaimTemplates.MayDefine(check, name))
        {
            check.Report(Info, device.At("name"), $"Container '{container.Name}' uses the volume '{name}' as a device, and it is no claim. Use a volume with 'persistentVolumeClaim' or 'ephemeral'.");
        }
    }
}
