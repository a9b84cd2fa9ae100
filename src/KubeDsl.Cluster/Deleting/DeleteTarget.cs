using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Deleting;

/// <summary>An object to delete.</summary>
/// <param name="Resource">Its kind on the server.</param>
/// <param name="Namespace">Its namespace; null for an object of the whole cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="Uid">The one that is meant; null to look it up.</param>
internal sealed record DeleteTarget(ApiResource Resource, string? Namespace, string Name, string? Uid)
{
    public ResourceIdentity Identity => new(Resource.Group, Resource.Kind, Namespace ?? "", Name);

    public Wave Wave => Waves.Of(Resource.Group, Resource.Kind);

    public string Path => Resource.PathOf(Namespace, Name);

    public static DeleteTarget Of(PlannedObject planned) => new(planned.Resource, planned.Namespace, planned.Manifest.Name, null);

    public static DeleteTarget Of(Member member) => new(member.Resource, member.Resource.IsNamespaced ? member.Live.Namespace : null, member.Live.Name, member.Live.Uid);
}
