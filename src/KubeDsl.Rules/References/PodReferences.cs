using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>All names of other objects in a pod spec.</summary>
internal static class PodReferences
{
    public static IEnumerable<PodReference> Of(ObjectView pod)
    {
        if (pod.Text("serviceAccountName") is { } account)
            yield return new("ServiceAccount", account, pod.At("serviceAccountName"), false);
        else if (pod.Lacks("serviceAccountName") && pod.Text("serviceAccount") is { } formerly)
            yield return new("ServiceAccount", formerly, pod.At("serviceAccount"), false);
        foreach (var secret in pod.Objects("imagePullSecrets"))
            if (secret.Text("name") is { } name)
                yield return new("Secret", name, secret.At("name"), false);
        foreach (var claim in pod.Objects("resourceClaims"))
            foreach (var kind in (string[])["ResourceClaim", "ResourceClaimTemplate"])
                if (claim.Text(kind == "ResourceClaim" ? "resourceClaimName" : "resourceClaimTemplateName") is { } claimed)
                    yield return new(kind, claimed, claim.At(kind == "ResourceClaim" ? "resourceClaimName" : "resourceClaimTemplateName"), false);
        foreach (var container in pod.Containers())
            foreach (var reference in OfContainer(container.View))
                yield return reference;
        foreach (var volume in pod.Objects("volumes"))
            foreach (var reference in OfVolume(volume))
                yield return reference;
    }

    private static IEnumerable<PodReference> OfContainer(ObjectView container)
    {
        foreach (var source in container.Objects("envFrom"))
        {
            if (source.Object("configMapRef") is { } map && map.Text("name") is { } mapName)
                yield return new("ConfigMap", mapName, map.At("name"), map.Boolean("optional"));
            if (source.Object("secretRef") is { } secret && secret.Text("name") is { } secretName)
                yield return new("Secret", secretName, secret.At("name"), secret.Boolean("optional"));
        }
        foreach (var variable in container.Objects("env"))
        {
            if (variable.Object("valueFrom") is not { } source)
                continue;
            if (source.Object("configMapKeyRef") is { } map && map.Text("name") is { } mapName)
                yield return new("ConfigMap", mapName, map.At("name"), map.Boolean("optional"), map.Text("key"), map.At("key"));
            if (source.Object("secretKeyRef") is { } secret && secret.Text("name") is { } secretName)
                yield return new("Secret", secretName, secret.At("name"), secret.Boolean("optional"), secret.Text("key"), secret.At("key"));
        }
    }

    private static IEnumerable<PodReference> OfVolume(ObjectView volume)
    {
        if (volume.Object("persistentVolumeClaim") is { } claim && claim.Text("claimName") is { } claimName)
            yield return new("PersistentVolumeClaim", claimName, claim.At("claimName"), false);
        foreach (var reference in OfFiles(volume.Object("configMap"), "ConfigMap", "name"))
            yield return reference;
        foreach (var reference in OfFiles(volume.Object("secret"), "Secret", "secretName"))
            yield return reference;
        if (volume.Object("projected") is not { } projected)
            yield break;
        foreach (var source in projected.Objects("sources"))
        {
            foreach (var reference in OfFiles(source.Object("configMap"), "ConfigMap", "name"))
                yield return reference;
            foreach (var reference in OfFiles(source.Object("secret"), "Secret", "name"))
                yield return reference;
        }
    }

    private static IEnumerable<PodReference> OfFiles(ObjectView? source, string kind, string field)
    {
        if (source is not { } files || files.Text(field) is not { } name)
            yield break;
        yield return new(kind, name, files.At(field), files.Boolean("optional"));
        foreach (var item in files.Objects("items"))
            if (item.Text("key") is { } key)
                yield return new(kind, name, files.At(field), files.Boolean("optional"), key, item.At("key"));
    }
}
