using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The parts of a volume's source go together.</summary>
internal sealed class VolumesMustBeConsistent() : TypeRule(
    Metadata, "core.v1.Volume", "core.v1.PersistentVolumeSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2123",
        "The parts of a volume must go together",
        Severity.Error,
        "Some sources offer two ways to name a disk, and some options need another one with them.",
        "Set what the message asks for.")
    {
        Passing = Example.Pod("volumes:\n- name: san\n  fc:\n    targetWWNs: [\"50060e801049cfd1\"]\n    lun: 0"),
        Failing = Example.Pod("volumes:\n- name: san\n  fc:\n    targetWWNs: [\"50060e801049cfd1\"]"),
    };

    public override void Check(ObjectView volume, ManifestCheck check)
    {
        if (volume.Object("fc") is { } fibreChannel)
            CheckFibreChannel(fibreChannel, check);
        if (volume.Object("iscsi") is { } iscsi && (iscsi.IsTrue("chapAuthDiscovery") || iscsi.IsTrue("chapAuthSession")) && iscsi.Lacks("secretRef"))
            check.Report(Info, iscsi.At("secretRef"), "Authentication over CHAP needs a secret. Set 'secretRef'.");
        if (volume.Object("azureDisk") is { } disk)
            CheckAzureDisk(disk, check);
        if (volume.Object("projected") is { } projected)
            CheckProjected(projected, check);
        if (volume.Object("image") is { } image && check.IsPod && image.LacksText("reference"))
            check.Report(RequiredDemand.Info, image.At("reference"), "'reference' is missing. Name the image.");
    }

    private void CheckFibreChannel(ObjectView source, ManifestCheck check)
    {
        if (source.LacksItems("targetWWNs") && source.LacksItems("wwids"))
            check.Report(Info, source.At("targetWWNs"), "The volume names no disk. Set 'targetWWNs' with 'lun', or 'wwids'.");
        else if (source.HasItems("targetWWNs") && source.HasItems("wwids"))
            check.Report(Info, source.At("targetWWNs"), "'targetWWNs' and 'wwids' are both set. Keep one of them.");
        else if (source.HasItems("targetWWNs") && source.Lacks("lun"))
            check.Report(Info, source.At("lun"), "'targetWWNs' needs 'lun' with it. Set it.");
    }

    private void CheckAzureDisk(ObjectView disk, ManifestCheck check)
    {
        if (disk.Text("diskURI") is not { Length: > 0 } uri || disk.Text("kind", "Shared") is not { } kind)
            return;
        if (kind == "Managed" && !uri.StartsWith("/subscriptions/", StringComparison.Ordinal))
            check.Report(Info, disk.At("diskURI"), $"'diskURI' is '{FormatDemand.Shown(uri)}'. That of a managed disk starts with '/subscriptions/'.");
        if (kind is "Shared" or "Dedicated" && !uri.StartsWith("https://", StringComparison.Ordinal))
            check.Report(Info, disk.At("diskURI"), $"'diskURI' is '{FormatDemand.Shown(uri)}'. That of a blob disk starts with 'https://'; for a managed disk set 'kind: Managed'.");
    }

    private void CheckProjected(ObjectView projected, ManifestCheck check)
    {
        var paths = new List<string>();
        foreach (var source in projected.Objects("sources"))
        {
            foreach (var kind in (string[])["secret", "configMap", "downwardAPI"])
                if (source.Object(kind) is { } files)
                    foreach (var item in files.Objects("items"))
                        Note(item.Text("path"), projected, paths, check);
            Note(source.Object("serviceAccountToken")?.Text("path"), projected, paths, check);
            Note(source.Object("clusterTrustBundle")?.Text("path"), projected, paths, check);
        }
    }

    private void Note(string? path, ObjectView projected, List<string> paths, ManifestCheck check)
    {
        if (path is not { Length: > 0 })
            return;
        if (paths.Contains(path))
            check.Report(Info, projected.Path, $"Two sources write to the path '{FormatDemand.Shown(path)}'. Change one of them.");
        paths.Add(path);
    }
}
