using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A variable that is read from a file reads it from an emptyDir volume of the pod.</summary>
internal sealed class FileReferencesMustNameAnEmptyDir() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2107",
        "Variables from files must name an emptyDir volume",
        Severity.Error,
        "An init container writes the file into an emptyDir volume, and the pod must have that volume.",
        "Add the emptyDir volume, or correct the name.")
    {
        Passing = Example.Container("env:\n- name: A\n  valueFrom:\n    fileKeyRef:\n      key: A\n      path: env\n      volumeName: data", "volumes:\n- name: data\n  emptyDir: {}"),
        Failing = Example.Container("env:\n- name: A\n  valueFrom:\n    fileKeyRef:\n      key: A\n      path: env\n      volumeName: data"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
            foreach (var variable in container.View.Objects("env"))
                if (variable.Object("valueFrom")?.Object("fileKeyRef") is { } file && file.Text("volumeName") is { Length: > 0 } name)
                    CheckVolume(pod, file, name, check);
    }

    private void CheckVolume(ObjectView pod, ObjectView file, string name, ManifestCheck check)
    {
        if (pod.Volume(name) is not { } volume)
        {
            if (!pod.MayHaveMoreVolumes())
                check.Report(Info, file.At("volumeName"), $"The pod has no volume '{FormatDemand.Shown(name)}'. Add it as an emptyDir, or correct the name.");
            return;
        }
        foreach (var entry in volume.Map)
            if (entry.Key is not ("name" or "emptyDir") && volume.Has(entry.Key))
                check.Report(Info, file.At("volumeName"), $"The volume '{name}' is no emptyDir. Use an emptyDir volume for the file.");
    }
}
