namespace KubeDsl.Manifests.Recipes;

/// <summary>
/// The labels that say which application a pod belongs to. They stay the same from release to release, so a selector may
/// be made of them; a version or a hash may not.
/// </summary>
public static class IdentityLabels
{
    /// <summary>The recommended label for the name of an application.</summary>
    public const string Name = "app.kubernetes.io/name";

    private static readonly string[] Keys = [Name, "app.kubernetes.io/instance", "app.kubernetes.io/component", "app", "k8s-app", "component", "tier", "role", "name"];

    /// <summary>The identity labels among <paramref name="labels"/>, in their order.</summary>
    public static MapNode Among(MapNode labels)
    {
        var identity = labels;
        foreach (var entry in labels)
            if (Array.IndexOf(Keys, entry.Key) < 0)
                identity = identity.Remove(entry.Key);
        return identity;
    }
}
