using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>A PersistentVolume says how large it is, and what it needs by its source.</summary>
internal sealed class VolumesMustHaveCapacity() : TypeRule(Metadata, "core.v1.PersistentVolumeSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2503",
        "PersistentVolumes must be complete",
        Severity.Error,
        "A volume has a capacity of storage and of nothing else; a local one says on which node it is; the host's root is not recycled.",
        "Set what the message asks for.")
    {
        Passing = Volume("storage: 1Gi"),
        Failing = Volume("memory: 1Gi"),
    };

    public override void Check(ObjectView volume, ManifestCheck check)
    {
        // A volume inside an attachment has no capacity at all.
        if (check.Kind != "VolumeAttachment" && volume.Object("capacity") is { } capacity)
        {
            if (capacity.Map.Count > 1 || (!capacity.Map.ContainsKey("storage") && (capacity.Map.Count > 0 || !capacity.Map.IsOpen)))
                check.Report(Info, capacity.Path, "The capacity of a volume is 'storage' and nothing else. Set 'capacity.storage' only.");
            foreach (var entry in capacity.Map)
                if (Amounts.Of(entry.Value) is { Sign: <= 0 })
                    check.Report(Info, capacity.At(entry.Key), $"The capacity is {entry.Value}. Use more than 0.");
        }
        AccessModes.Check(volume, check);
        if (volume.Has("local") && volume.Lacks("nodeAffinity"))
            check.Report(Info, volume.At("nodeAffinity"), "A local volume is on a node. Say which with 'nodeAffinity'.");
        if (volume.Text("persistentVolumeReclaimPolicy") == "Recycle" && volume.Object("hostPath")?.Text("path") is { Length: > 0 } path && path[0] == '/' && Array.TrueForAll(path.Split('/'), step => step is "" or "."))
            check.Report(Info, volume.At("persistentVolumeReclaimPolicy"), "The root of a node is not recycled. Use 'Retain'.");
        if (volume.Has("volumeAttributesClassName") && volume.Lacks("csi"))
            check.Report(Info, volume.At("csi"), "'volumeAttributesClassName' goes with a CSI volume only. Remove it.");
    }

    private static string Volume(string capacity) =>
        Example.Of("v1", "PersistentVolume", $"spec:\n  capacity:\n    {capacity}\n  accessModes: [ReadWriteOnce]\n  hostPath:\n    path: /data");
}
