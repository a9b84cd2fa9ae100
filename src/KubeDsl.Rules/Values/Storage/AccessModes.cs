using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>The access modes of claims and volumes.</summary>
internal static class AccessModes
{
    public static readonly RuleInfo Info = new(
        "KDSL2502",
        "ReadWriteOncePod must stand alone",
        Severity.Error,
        "A volume for one pod only cannot be for several nodes as well.",
        "Keep 'ReadWriteOncePod' alone, or remove it.")
    {
        Passing = Example.Of("v1", "PersistentVolumeClaim", "spec:\n  accessModes: [ReadWriteOncePod]\n  resources:\n    requests:\n      storage: 1Gi"),
        Failing = Example.Of("v1", "PersistentVolumeClaim", "spec:\n  accessModes: [ReadWriteOncePod, ReadOnlyMany]\n  resources:\n    requests:\n      storage: 1Gi"),
    };

    public static void Check(ObjectView part, ManifestCheck check)
    {
        if (part.List("accessModes") is not { Count: > 1 } || !part.Texts("accessModes").Contains("ReadWriteOncePod"))
            return;
        if (part.Texts("accessModes").Any(mode => mode != "ReadWriteOncePod"))
            check.Report(Info, part.At("accessModes"), "'ReadWriteOncePod' goes with no other access mode. Keep one.", check.OriginOf(part.AtText("accessModes", "ReadWriteOncePod")));
    }
}
