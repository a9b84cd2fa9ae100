namespace KubeDsl.Manifests.Recipes;

/// <summary>What pods refer to.</summary>
public static class PodRecipes
{
    /// <summary>Runs the pods as a service account.</summary>
    public static MapNode ServiceAccountName(MapNode podSpec, ManifestNode? account) => podSpec.Set("serviceAccountName", References.NameOf(account));

    /// <summary>Runs the pods with the priority of a class.</summary>
    public static MapNode PriorityClassName(MapNode podSpec, ManifestNode? priorityClass) => podSpec.Set("priorityClassName", References.NameOf(priorityClass));

    /// <summary>Adds the credentials with which images are pulled.</summary>
    public static MapNode ImagePullSecret(MapNode podSpec, ManifestNode? secret) => podSpec.Append("imagePullSecrets", MapNode.Of("name", References.NameOf(secret)));
}
