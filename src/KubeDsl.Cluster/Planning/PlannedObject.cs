using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Planning;

/// <summary>One object to send, with the path to send it to.</summary>
internal sealed class PlannedObject(Manifest manifest, ApiResource resource, string? @namespace)
{
    /// <summary>The object as it was written.</summary>
    public Manifest Manifest => manifest;

    public ApiResource Resource => resource;

    /// <summary>The namespace, given or by default; null for an object of the whole cluster.</summary>
    public string? Namespace => @namespace;

    public Wave Wave { get; } = Waves.Of(resource.Group, resource.Kind);

    /// <summary>True when another object of the plan defines the kind, so that the server may not know it yet.</summary>
    public bool IsPromised { get; init; }

    public ResourceIdentity Identity => new(resource.Group, resource.Kind, @namespace ?? "", manifest.Name);

    public GroupKind GroupKind => new(resource.Group, resource.Kind);

    /// <summary>The path of the object on the server.</summary>
    public string Path => resource.PathOf(@namespace, manifest.Name);

    /// <summary>The path of the collection that it is in.</summary>
    public string CollectionPath => resource.PathOf(@namespace, null);

    /// <summary>For people: <c>deployment/web</c>.</summary>
    public override string ToString() => ObjectNames.Short(Identity);
}
