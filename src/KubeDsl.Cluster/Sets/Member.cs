using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Sets;

/// <summary>An object on the server that carries the label of a set.</summary>
internal sealed record Member(ApiResource Resource, LiveObject Live)
{
    public ResourceIdentity Identity => new(Resource.Group, Resource.Kind, Live.Namespace, Live.Name);

    public string Path => Resource.PathOf(Resource.IsNamespaced ? Live.Namespace : null, Live.Name);

    /// <summary>The id of the set that the object is in.</summary>
    public string? SetId => Live.Label(ApplySetNames.PartOf);
}
