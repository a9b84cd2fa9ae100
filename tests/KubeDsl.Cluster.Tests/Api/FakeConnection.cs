using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Fakes;

namespace KubeDsl.Cluster.Tests.Api;

/// <summary>Connections to a fake server.</summary>
internal static class FakeConnection
{
    /// <summary>A machine without kubeconfig, pod or terminal.</summary>
    public static HostEnvironment Nowhere { get; } = new() { Variable = _ => null, HomeFolder = "", ServiceAccountFolder = "/nowhere", IsInteractive = false };

    /// <summary>A connection by the kubeconfig of the server.</summary>
    public static ClusterConnection To(FakeApiServer server, ApiClientOptions? options = null) =>
        ClusterConnection.Open(new ConnectionOptions { Kubeconfig = server.KubeconfigPath, Client = options ?? new ApiClientOptions { Time = new RecordedPauses() }, Host = Nowhere });

    /// <summary>A connection by a kubeconfig with this user, and more of the cluster.</summary>
    public static ClusterConnection As(FakeApiServer server, string user, string cluster = "", ConnectionOptions? options = null)
    {
        File.WriteAllText(server.KubeconfigPath, server.Kubeconfig(user, cluster));
        return ClusterConnection.Open((options ?? new ConnectionOptions { Host = Nowhere, Client = new ApiClientOptions { Time = new RecordedPauses() } }) with { Kubeconfig = server.KubeconfigPath });
    }

    /// <summary>Asks for a namespace, which everybody may see who may do anything.</summary>
    public static Task<ApiAnswer> AskAsync(this ClusterConnection connection) =>
        connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/api/v1/namespaces/default"), default);
}
