using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A container mounts one thing at a path.</summary>
internal sealed class MountPathsMustBeUnique() : TypeRule(Metadata, "core.v1.Container", "core.v1.EphemeralContainer")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2103",
        "Mount paths must be unique in a container",
        Severity.Error,
        "Two volumes cannot be mounted at one path, and a volume is either mounted or used as a device.",
        "Change one of the paths.")
    {
        Passing = Example.Container("volumeMounts:\n- name: a\n  mountPath: /a\n- name: b\n  mountPath: /b", "volumes:\n- name: a\n  emptyDir: {}\n- name: b\n  emptyDir: {}"),
        Failing = Example.Container("volumeMounts:\n- name: a\n  mountPath: /data\n- name: b\n  mountPath: /data", "volumes:\n- name: a\n  emptyDir: {}\n- name: b\n  emptyDir: {}"),
    };

    public override void Check(ObjectView container, ManifestCheck check)
    {
        if (!container.HasItems("volumeMounts") && !container.HasItems("volumeDevices"))
            return;

        var paths = new List<string>();
        var mounted = new List<string>();
        foreach (var mount in container.Objects("volumeMounts"))
        {
            CheckPath(mount, "mountPath", paths, check);
            if (mount.Text("name") is { Length: > 0 } name)
                mounted.Add(name);
        }
        var devices = new List<string>();
        foreach (var device in container.Objects("volumeDevices"))
        {
            CheckPath(device, "devicePath", paths, check);
            if (device.Text("name") is not { Length: > 0 } name)
                continue;
            if (mounted.Contains(name))
                check.Report(Info, device.At("name"), $"The volume '{name}' is mounted and used as a device. Keep one of the two.");
            if (devices.Contains(name))
                check.Report(Info, device.At("name"), $"The volume '{name}' is used as a device twice. Keep one of the two.");
            devices.Add(name);
        }
    }

    private void CheckPath(ObjectView mount, string key, List<string> paths, ManifestCheck check)
    {
        if (mount.Text(key) is not { Length: > 0 } path)
            return;
        if (paths.Contains(path))
            check.Report(Info, mount.At(key), $"'{path}' is the path of two mounts. Change one of them.");
        else
            paths.Add(path);
    }
}
