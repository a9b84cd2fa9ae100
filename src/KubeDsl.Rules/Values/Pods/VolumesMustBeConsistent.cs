using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The parts of a volume's source go together.</summary>
internal sealed class VolumesMustBeConsistent() : TypeRule(
    Metadata, "core.v1.Volume", "core.v1.PersistentVolumeSpec", "core.v1.PodSpec")
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
        if (volume.HasItems("volumes"))
        {
            if (check.IsPod)
                CheckGeneratedClaims(volume, check);
            return;
        }
        if (volume.Object("fc") is { } fibreChannel)
            CheckFibreChannel(fibreChannel, check);
        if (volume.Object("iscsi") is { } iscsi)
            CheckIscsi(volume, iscsi, check);
        if (volume.Object("flexVolume")?.Object("options") is { } options)
            CheckFlexOptions(options, check);
        if (volume.Object("azureDisk") is { } disk)
            CheckAzureDisk(disk, check);
        if (volume.Object("projected") is { } projected)
            ProjectedSources.Check(Info, projected, check);
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
        else if (source.HasItems("targetWWNs") && source.Integer("lun") is < 0 or > 255)
            check.Report(RangeDemand.Info, source.At("lun"), $"'lun' is {source.Integer("lun")}. Use 0 to 255.");
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

    private void CheckIscsi(ObjectView volume, ObjectView iscsi, ManifestCheck check)
    {
        const int Longest = 64;
        if ((iscsi.IsTrue("chapAuthDiscovery") || iscsi.IsTrue("chapAuthSession")) && iscsi.Lacks("secretRef"))
            check.Report(Info, iscsi.At("secretRef"), "Authentication over CHAP needs a secret. Set 'secretRef'.");
        if (iscsi.Text("initiatorName") is null || iscsi.Text("targetPortal") is not { } portal)
            return;
        // The volume is known by its name and the portal: in a pod by the volume's name, in the cluster by the object's.
        var isPersistent = check.Kind == "PersistentVolume";
        var name = isPersistent ? check.Manifest.Name : volume.Text("name") ?? "";
        if (name.Length + 1 + portal.Length > Longest)
            check.Report(Info, isPersistent ? iscsi.At("targetPortal") : volume.At("name"), $"The name of the volume and 'targetPortal' have more than {Longest} characters together, with ':' between them. Shorten one, or leave 'initiatorName' out.");
    }

    private void CheckFlexOptions(ObjectView options, ManifestCheck check)
    {
        foreach (var entry in options.Map)
        {
            var slash = entry.Key.IndexOf('/');
            var domain = "." + (slash < 0 ? entry.Key : entry.Key.Substring(0, slash)).ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
                check.Report(Info, options.At(entry.Key), $"The option '{FormatDemand.Shown(entry.Key)}' has a domain of Kubernetes. Use one of your own.", entry.KeyOrigin);
        }
    }

    // The claim of an ephemeral volume is called as the pod and the volume are.
    private void CheckGeneratedClaims(ObjectView pod, ManifestCheck check)
    {
        if (check.Manifest.Name is not { Length: > 0 } podName)
            return;
        var claims = new List<string>();
        foreach (var volume in pod.Objects("volumes"))
            if (volume.Has("ephemeral") && volume.Text("name") is { Length: > 0 } name)
            {
                claims.Add(podName + "-" + name);
                if (Dns1123SubdomainFormat.Problem(podName + "-" + name) is { } problem)
                    check.Report(Info, volume.At("name"), $"The claim of the volume would be called '{FormatDemand.Shown(podName + "-" + name)}'. {problem}");
            }
        foreach (var volume in pod.Objects("volumes"))
            if (volume.Object("persistentVolumeClaim") is { } claim && claim.Text("claimName") is { } wanted && claims.Contains(wanted))
                check.Report(Info, claim.At("claimName"), $"The claim '{FormatDemand.Shown(wanted)}' is made for an ephemeral volume of this pod. Name another claim.");
    }
}
