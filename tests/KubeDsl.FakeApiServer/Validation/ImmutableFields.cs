using KubeDsl.Fakes.Resources;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Fakes.Validation;

/// <summary>Fields that cannot be changed once the object is there.</summary>
internal static class ImmutableFields
{
    private static readonly string[] ChangeableInStatefulSets =
        ["replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds"];

    private static readonly string[] ChangeableInClaims = ["resources", "volumeAttributesClassName", "volumeName"];

    /// <summary>What the change may not do.</summary>
    public static IEnumerable<Violation> Changed(MapNode before, MapNode after, ResourceDefinition resource)
    {
        foreach (var path in PathsOf(resource.GroupKind))
            if (before.Find(path) is { } was && !was.Equals(after.Find(path)))
                yield return new("FieldValueInvalid", string.Join('.', path), $"Invalid value: {(after.Find(path) is { } now ? JsonText.Write(now) : "null")}: field is immutable");

        if (resource.GroupKind == "StatefulSet.apps" && Differs(before, after, ChangeableInStatefulSets))
            yield return new("FieldValueForbidden", "spec", $"Forbidden: updates to statefulset spec for fields other than {string.Join(", ", ChangeableInStatefulSets.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))} are forbidden");
        if (resource.GroupKind == "PersistentVolumeClaim" && Differs(before, after, ChangeableInClaims))
            yield return new("FieldValueForbidden", "spec", "Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims");
        if (resource.GroupKind is "ConfigMap" or "Secret" && before["immutable"] is BooleanNode { Value: true } && !Equals(before["data"], after["data"]))
            yield return new("FieldValueForbidden", "data", "Forbidden: field is immutable when `immutable` is set");
    }

    private static string[][] PathsOf(string kind) => kind switch
    {
        "Deployment.apps" or "ReplicaSet.apps" or "DaemonSet.apps" => [["spec", "selector"]],
        "Job.batch" => [["spec", "selector"], ["spec", "template"], ["spec", "completionMode"]],
        "Service" => [["spec", "clusterIP"]],
        "Secret" => [["type"]],
        "RoleBinding.rbac.authorization.k8s.io" or "ClusterRoleBinding.rbac.authorization.k8s.io" => [["roleRef"]],
        "StorageClass.storage.k8s.io" => [["provisioner"], ["parameters"]],
        _ => [],
    };

    private static bool Differs(MapNode before, MapNode after, string[] changeable) =>
        !Without(before["spec"], changeable).Equals(Without(after["spec"], changeable));

    private static MapNode Without(ManifestNode? spec, string[] names)
    {
        var rest = spec as MapNode ?? MapNode.Empty;
        foreach (var name in names)
            rest = rest.Remove(name);
        return rest;
    }
}
