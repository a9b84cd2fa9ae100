using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources;

/// <summary>A CustomResourceDefinition: what its resources are called, and the versions they come in.</summary>
internal sealed class Definition
{
    // The compiler hands in the same trees again and again; what was made of one is kept as long as the tree is.
    private static readonly ConditionalWeakTable<MapNode, Definition> Known = new();

    private readonly MapNode spec;
    private readonly Lazy<bool> isComplete;

    private Definition(MapNode spec, string group, string kind)
    {
        this.spec = spec;
        Group = group;
        Kind = kind;
        Plural = spec.Find("names", "plural") is StringNode { Value: var plural } ? plural : null;
        IsNamespaced = spec["scope"] is not StringNode { Value: "Cluster" };
        isComplete = new Lazy<bool>(() => IsKnown(spec));
        Versions = ReadVersions();
    }

    public string Group { get; }

    public string Kind { get; }

    /// <summary>The name of its resources in addresses and rules; null when it is not written.</summary>
    public string? Plural { get; }

    public bool IsNamespaced { get; }

    /// <summary>False when a part of the definition is not known, so that nothing can be said about its resources.</summary>
    public bool IsComplete => isComplete.Value;

    public IReadOnlyList<DefinedVersion> Versions { get; }

    /// <summary>The definition that a manifest is; null when it is another object or says too little.</summary>
    public static Definition? TryRead(Manifest manifest)
    {
        if (!IsDefinition(manifest) || manifest.Root["spec"] is not MapNode spec)
            return null;
        if (Known.TryGetValue(spec, out var known))
            return known;
        var view = new ObjectView(spec, FieldPath.Root.Child("spec"));
        if (view.Text("group") is not { Length: > 0 } group || view.ObjectOrNothing("names").Text("kind") is not { Length: > 0 } kind)
            return null;
        return Known.GetValue(spec, node => new Definition(node, group, kind));
    }

    public static bool IsDefinition(Manifest manifest) =>
        manifest.Kind == "CustomResourceDefinition" && manifest.ApiVersion == "apiextensions.k8s.io/v1";

    public DefinedVersion? Find(string name)
    {
        foreach (var version in Versions)
            if (version.Name == name)
                return version;
        return null;
    }

    private List<DefinedVersion> ReadVersions()
    {
        var versions = new List<DefinedVersion>();
        foreach (var version in new ObjectView(spec, FieldPath.Root.Child("spec")).Objects("versions"))
            if (version.Text("name") is { Length: > 0 } name)
                versions.Add(new DefinedVersion(name, Kind, version.Map));
        return versions;
    }

    /// <summary>True when every part of the tree is known.</summary>
    public static bool IsKnown(MapNode tree) => IsKnown(tree, 0);

    private static bool IsKnown(ManifestNode node, int depth)
    {
        const int DepthLimit = 400;
        if (depth > DepthLimit)
            return false;
        switch (node)
        {
            case UnknownNode or MapNode { IsOpen: true } or ListNode { IsOpen: true }:
                return false;
            case MapNode map:
                for (var i = 0; i < map.Count; i++)
                    if (map.EntryAt(i).Value is var value and not ScalarNode && !IsKnown(value, depth + 1))
                        return false;
                return true;
            case ListNode list:
                foreach (var item in list)
                    if (!IsKnown(item, depth + 1))
                        return false;
                return true;
            default:
                return true;
        }
    }
}
