using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A claim that names a volume of the set is satisfied by it.</summary>
internal sealed class VolumesShouldFitTheirClaims() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3025",
        "Volumes should fit the claims that name them",
        Severity.Warning,
        "A claim waits for ever for a volume of another class, with other access modes or less capacity.",
        "Make class, access modes and capacity of both agree.")
    {
        Passing = Claim("1Gi") + "\n---\n" + Volume,
        Failing = Claim("5Gi") + "\n---\n" + Volume,
    };

    private static string Volume => Example.Of("v1", "PersistentVolume", "spec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: \"\"\n  capacity:\n    storage: 2Gi\n  hostPath:\n    path: /data", "data");

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("PersistentVolumeClaim"))
        {
            var claim = check.Root.ObjectOrNothing("spec");
            if (claim.Text("volumeName") is not { Length: > 0 } name)
                continue;
            if (set.OfKind("PersistentVolume").Count > 0 && set.IsMissing("PersistentVolume", "", name))
                check.Report(Info, claim.At("volumeName"), set.AboutMissing("PersistentVolume", name));
            else if (set.Find("PersistentVolume", "", name) is { } volume)
                CheckPair(check, claim, name, volume.Root.ObjectOrNothing("spec"));
        }
    }

    private void CheckPair(ManifestCheck check, ObjectView claim, string name, ObjectView volume)
    {
        if (claim.Text("storageClassName") is { } wanted && volume.Text("storageClassName", "") is { } offered && wanted != offered)
            check.Report(Info, claim.At("storageClassName"), $"The claim is of the class '{wanted}', and PersistentVolume '{name}' of '{offered}'. Make both equal.");
        if (!volume.MayHaveMore("accessModes"))
            foreach (var mode in claim.Texts("accessModes").Except(volume.Texts("accessModes")))
                check.Report(Info, claim.At("accessModes"), $"PersistentVolume '{name}' does not offer the access mode '{mode}'. Make both agree.");
        var request = claim.ObjectOrNothing("resources").ObjectOrNothing("requests");
        if (Amounts.Of(request.Map["storage"]) is { } needed && Amounts.Of(volume.ObjectOrNothing("capacity").Map["storage"]) is { } capacity && needed > capacity)
            check.Report(Info, request.At("storage"), $"The claim asks for {request.Map["storage"]}, and PersistentVolume '{name}' has {volume.ObjectOrNothing("capacity").Map["storage"]}. Ask for less.");
    }

    private static string Claim(string storage) =>
        Example.Of("v1", "PersistentVolumeClaim", $"spec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: \"\"\n  volumeName: data\n  resources:\n    requests:\n      storage: {storage}");
}
