using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>What a CustomResourceDefinition says of its kind.</summary>
internal sealed class CrdDefinition
{
    private CrdDefinition(string group, string kind, MapNode names, bool isNamespaced, IReadOnlyList<CrdVersion> versions) =>
        (Group, Kind, Names, IsNamespaced, Versions) = (group, kind, names, isNamespaced, versions);

    public string Group { get; }

    public string Kind { get; }

    public MapNode Names { get; }

    public bool IsNamespaced { get; }

    /// <summary>The versions that are served; the first one has the plain name: the stored one, or else the newest.</summary>
    public IReadOnlyList<CrdVersion> Versions { get; }

    /// <summary>Reads a definition.</summary>
    /// <exception cref="CrdFormatException">A part without which there are no classes is not there.</exception>
    public static CrdDefinition Read(MapNode root)
    {
        var apiVersion = root.Text("apiVersion");
        if (apiVersion != "apiextensions.k8s.io/v1")
            throw new CrdFormatException(root, "apiVersion", $"The definition is written in '{apiVersion}', which Kubernetes no longer has. Write it in 'apiextensions.k8s.io/v1'.");
        if (root["spec"] is not MapNode spec)
            throw new CrdFormatException(root, "spec", "The definition has no 'spec'. Write one with 'group', 'names', 'scope' and 'versions'.");
        if (spec.Text("group") is not { } group)
            throw new CrdFormatException(spec, "group", "The definition has no 'spec.group'. Write the API group, such as 'example.com'.");
        if (spec["names"] is not MapNode names || names.Text("kind") is not { } kind)
            throw new CrdFormatException(spec, "names", "The definition has no 'spec.names.kind'. Write the kind, such as 'Database'.");
        if (spec["versions"] is not ListNode { Count: > 0 } list)
            throw new CrdFormatException(spec, "versions", $"The definition of {kind} has no 'spec.versions'. Write at least one version with its schema.");

        var versions = list.OfType<MapNode>().Where(version => version["served"] is not BooleanNode { Value: false }).Select(version => CrdVersion.Read(version, kind)).ToList();
        if (versions.Count == 0)
            throw new CrdFormatException(spec, "versions", $"The definition of {kind} serves none of its versions. Set 'served: true' in one of them.");
        var plain = versions.Find(version => version.IsStored) ?? versions.OrderBy(version => version, CrdVersion.NewestFirst).First();
        versions.Remove(plain);
        versions.Insert(0, plain);
        return new CrdDefinition(group, kind, names, spec.Text("scope") != "Cluster", versions);
    }
}
