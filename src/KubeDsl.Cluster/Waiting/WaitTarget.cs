using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>An object to wait for.</summary>
/// <param name="Resource">Its kind on the server.</param>
/// <param name="Namespace">Its namespace; null for an object of the whole cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="Known">The object as it was when it was applied; null when that is not known.</param>
internal sealed record WaitTarget(ApiResource Resource, string? Namespace, string Name, MapNode? Known)
{
    public ResourceIdentity Identity => new(Resource.Group, Resource.Kind, Namespace ?? "", Name);

    public string Path => Resource.PathOf(Namespace, Name);

    public string CollectionPath => Resource.PathOf(Namespace, null);
}
