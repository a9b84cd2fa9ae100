using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.CustomResources.Preparation;
using KubeDsl.Rules.Defaults;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>Makes of manifests the objects that a server keeps: with defaults, a namespace, and what only the server knows left unknown.</summary>
internal sealed class ObjectAdmission(CustomResourceCatalog definitions, KubernetesVersion version, string defaultNamespace)
{
    private readonly ConditionalWeakTable<MapNode, MapNode> admitted = new();

    public CustomResourceCatalog Definitions => definitions;

    public MapNode Admit(Manifest manifest) => admitted.TryGetValue(manifest.Root, out var known) ? known : admitted.GetValue(manifest.Root, _ => Prepare(manifest));

    /// <summary>The namespace of an object that lives in one.</summary>
    public string NamespaceOf(Manifest manifest) => manifest.Namespace.Length == 0 ? defaultNamespace : manifest.Namespace;

    private MapNode Prepare(Manifest manifest)
    {
        var root = manifest.Root;
        var name = manifest.ApiVersion.Substring(manifest.ApiVersion.IndexOf('/') + 1);
        if (definitions.Find(manifest.Group, manifest.Kind)?.Find(name) is { Schema: { } schema } found)
        {
            root = (MapNode)new SchemaDefaults(new WorkLimit()).Apply(root, schema, FieldPath.Root);
            if (found.HasStatus)
                root = root.Remove("status");
        }
        return ServerDefaults.Of(new Manifest(WithPlace(root, manifest)), version).Root;
    }

    private MapNode WithPlace(MapNode root, Manifest manifest)
    {
        if (root["metadata"] is not MapNode metadata)
            return root;
        if (ResourceKind.Of(manifest, definitions, version) is { IsNamespaced: true } && !metadata.IsOpen && metadata["namespace"] is null or NullNode or StringNode { Value.Length: 0 })
            metadata = metadata.Set("namespace", new StringNode(defaultNamespace));
        if (metadata["generateName"] is not null and not NullNode && metadata["name"] is null or NullNode or StringNode { Value.Length: 0 })
            metadata = metadata.Set("name", UnknownNode.Instance);
        foreach (var key in (string[])["uid", "creationTimestamp", "generation", "managedFields"])
            if (!metadata.ContainsKey(key))
                metadata = metadata.Set(key, UnknownNode.Instance);
        return root.Set("metadata", metadata);
    }
}
