using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster;

/// <summary>What the engine needs of a cluster.</summary>
/// <param name="Client">Sends requests.</param>
/// <param name="Discovery">Knows the kinds of the server.</param>
/// <param name="Namespace">Where namespaced objects go that name no namespace.</param>
/// <param name="Time">The clock of pauses and time limits.</param>
internal sealed record ClusterAccess(IApiClient Client, IResourceDiscovery Discovery, string Namespace, TimeProvider Time);
