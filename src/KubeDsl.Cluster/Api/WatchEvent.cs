using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>One change of a watched collection.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Object">The object as it is now (of a bookmark only its version; of <see cref="WatchEventKind.Expired"/> the server's <c>Status</c>).</param>
internal sealed record WatchEvent(WatchEventKind Kind, MapNode Object)
{
    /// <summary>The kind alone; never the object, which may hold secrets.</summary>
    public override string ToString() => Kind.ToString();
}
