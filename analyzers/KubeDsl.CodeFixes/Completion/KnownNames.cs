using KubeDsl.Manifests;

namespace KubeDsl.CodeFixes.Completion;

/// <summary>What a text can name at its place in a manifest.</summary>
internal static class KnownNames
{
    // Fields that name an object of the set, by the kind they name.
    private static readonly (string Way, string Kind)[] ObjectFields =
    [
        ("metadata.namespace", "Namespace"),
        ("configMapKeyRef.name", "ConfigMap"),
        ("configMapRef.name", "ConfigMap"),
        ("configMap.name", "ConfigMap"),
        ("secretKeyRef.name", "Secret"),
        ("secretRef.name", "Secret"),
        ("secret.name", "Secret"),
        ("secret.secretName", "Secret"),
        ("tls.*.secretName", "Secret"),
        ("imagePullSecrets.*.name", "Secret"),
        ("persistentVolumeClaim.claimName", "PersistentVolumeClaim"),
        ("backend.service.name", "Service"),
        ("defaultBackend.service.name", "Service"),
        ("spec.serviceName", "Service"),
        ("serviceAccountName", "ServiceAccount"),
        ("priorityClassName", "PriorityClass"),
        ("storageClassName", "StorageClass"),
        ("ingressClassName", "IngressClass"),
        ("runtimeClassName", "RuntimeClass"),
    ];

    // Fields that name an object of the kind that stands beside them.
    private static readonly string[] KindedFields = ["scaleTargetRef.name", "roleRef.name", "subjects.*.name"];

    /// <summary>The names, in the order of the manifests; none where a text is free.</summary>
    public static IEnumerable<KnownName> For(TextPlace place) =>
        Candidates(place).Where(name => name.Text.Length > 0 && name.Text != TextAtCaret.Stand && IsPlain(name.Text));

    private static IEnumerable<KnownName> Candidates(TextPlace place)
    {
        if (place.IsKey)
            return SelectsPods(place, place.Steps.Count - 2) ? place.Set.LabelKeys() : [];
        if (SelectsPods(place, place.Steps.Count - 2))
            return place.Set.LabelValues(place.Last);
        foreach (var (way, kind) in ObjectFields)
            if (place.EndsWith(way))
                return place.Set.Objects(kind);
        foreach (var way in KindedFields)
            if (place.EndsWith(way))
                return (place.Holder?["kind"] as StringNode)?.Value is { } kind ? place.Set.Objects(kind) : [];
        return InsideAPod(place) ?? AmongServices(place) ?? [];
    }

    private static IEnumerable<KnownName>? InsideAPod(TextPlace place)
    {
        if (place.EndsWith("volumeMounts.*.name") || place.EndsWith("volumeDevices.*.name"))
            return place.Manifest.Volumes();
        if (place.EndsWith("httpGet.port") || place.EndsWith("tcpSocket.port"))
            return place.Above.OfType<MapNode>().LastOrDefault(node => node.ContainsKey("ports") && node.ContainsKey("name"))?.Ports() ?? [];
        if (place.EndsWith("resourceFieldRef.containerName"))
            return place.Manifest.Containers();
        if (place.EndsWith("configMapKeyRef.key"))
            return place.Set.Keys("ConfigMap", NameIn(place.Holder, "name"));
        if (place.EndsWith("secretKeyRef.key"))
            return place.Set.Keys("Secret", NameIn(place.Holder, "name"));
        if (place.EndsWith("configMap.items.*.key"))
            return place.Set.Keys("ConfigMap", NameIn(place.Above[place.Above.Count - 3] as MapNode, "name"));
        return place.EndsWith("secret.items.*.key")
            ? place.Set.Keys("Secret", NameIn(place.Above[place.Above.Count - 3] as MapNode, "secretName") ?? NameIn(place.Above[place.Above.Count - 3] as MapNode, "name"))
            : null;
    }

    private static IEnumerable<KnownName>? AmongServices(TextPlace place)
    {
        if (place.EndsWith("service.port.name"))
            return place.Set.ServicePorts(NameIn(place.Above[place.Above.Count - 2] as MapNode, "name"));
        return place.EndsWith("spec.ports.*.targetPort") ? place.Set.PodPorts(place.Manifest.Root.Find("spec", "selector") as MapNode) : null;
    }

    /// <summary>True when the step at <paramref name="at"/> is that of the labels by which pods are chosen.</summary>
    private static bool SelectsPods(TextPlace place, int at) =>
        at >= 0 && (place.Steps[at] == "matchLabels" || (place.Manifest.Kind is "Service" or "ReplicationController" && at == 1 && place.Steps[at] == "selector"));

    private static string? NameIn(MapNode? map, string field) => (map?[field] as StringNode)?.Value;

    /// <summary>True for a text that is the same between any quotes of C#.</summary>
    private static bool IsPlain(string text) => text.All(character => character is >= ' ' and <= '~' and not ('"' or '\\'));
}
