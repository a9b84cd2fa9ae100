using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>ConfigMaps, Secrets, claims and service accounts that pods name are in the set.</summary>
internal sealed class ReferencedObjectsShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3001",
        "Objects that pods name should exist",
        Severity.Warning,
        "A pod that names a ConfigMap, Secret, claim or service account that is not there does not start.",
        "Add the object to the set, correct the name, or say that it exists outside.")
    {
        Passing = Example.Container("envFrom:\n- configMapRef:\n    name: settings") + "\n---\n" + Example.Of("v1", "ConfigMap", "", "settings"),
        Failing = Example.Container("envFrom:\n- configMapRef:\n    name: settings"),
    };

    public override void Check(SetView set)
    {
        foreach (var (check, _, pod) in set.Pods.All)
            foreach (var reference in PodReferences.Of(pod))
            {
                if (reference.Name.Length == 0 || reference.IsOptional != false || IsEverywhere(reference.Kind, reference.Name))
                    continue;
                if (reference.Kind == "PersistentVolumeClaim" && IsMadeByStatefulSet(set, reference.Name))
                    continue;
                if (set.IsMissing(reference.Kind, check.Manifest.Namespace, reference.Name))
                    check.Report(Info, reference.Path, set.AboutMissing(reference.Kind, reference.Name));
                else
                    CheckKey(set, check, reference);
            }
    }

    private static void CheckKey(SetView set, ManifestCheck check, PodReference reference)
    {
        if (reference.Key is not { Length: > 0 } key || set.Find(reference.Kind, check.Manifest.Namespace, reference.Name) is not { } target)
            return;
        foreach (var field in (string[])["data", "stringData", "binaryData"])
            if (target.Root.Map[field] is UnknownNode || target.Root.ObjectOrNothing(field).Map is var data && (data.ContainsKey(key) || data.IsOpen))
                return;
        check.Report(
            ReferencedKeys.Info, reference.KeyPath!, $"{reference.Kind} '{reference.Name}' has no key '{key}'. Add the key, or correct it.");
    }

    private static bool IsEverywhere(string kind, string name) => (kind, name) is ("ServiceAccount", "default") or ("ConfigMap", "kube-root-ca.crt");

    private static bool IsMadeByStatefulSet(SetView set, string name)
    {
        foreach (var workload in set.OfKind("StatefulSet"))
            foreach (var template in workload.Root.ObjectOrNothing("spec").Objects("volumeClaimTemplates"))
                if (template.ObjectOrNothing("metadata").Text("name") is { } claim && name.StartsWith(claim + "-" + workload.Manifest.Name + "-", StringComparison.Ordinal))
                    return true;
        return false;
    }
}
