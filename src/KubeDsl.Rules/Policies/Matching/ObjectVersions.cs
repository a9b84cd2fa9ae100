using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>An object as a server converts it to another version of its group.</summary>
internal static class ObjectVersions
{
    /// <summary>The object in the other version; unknown where the versions differ in what is not known here.</summary>
    public static ManifestNode Convert(AdmittedObject subject, string version)
    {
        if (version == subject.Version)
            return subject.Root;
        var apiVersion = subject.Group.Length == 0 ? version : subject.Group + "/" + version;
        if (subject.Kind.Name == "HorizontalPodAutoscaler" && subject.Group == "autoscaling")
            return AutoscalerVersions.Convert(subject.Root, version).Set("apiVersion", new StringNode(apiVersion));
        return UnknownNode.Instance;
    }
}
