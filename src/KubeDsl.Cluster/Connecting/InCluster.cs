using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Credentials;
using KubeDsl.Cluster.Connecting.Kubeconfig;
using KubeDsl.Cluster.Connecting.Transport;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting;

/// <summary>The connection of a pod to its own cluster, by its service account.</summary>
internal static class InCluster
{
    private const string Name = "in-cluster";

    /// <summary>What the pod was given; null when this is no pod, or one without a service account token.</summary>
    public static ConnectionTarget? Find(ConnectionOptions options)
    {
        var host = options.Host;
        var token = Path.Combine(host.ServiceAccountFolder, "token");
        if (host.Find("KUBERNETES_SERVICE_HOST") is not { } address || host.Find("KUBERNETES_SERVICE_PORT") is not { } port || !File.Exists(token))
            return null;

        var authority = Path.Combine(host.ServiceAccountFolder, "ca.crt");
        var cluster = new ClusterEntry(Name, new SourceOrigin(host.ServiceAccountFolder, 1))
        {
            Server = options.Server ?? $"https://{(address.Contains(':') ? $"[{address}]" : address)}:{port}",
            CertificateAuthority = File.Exists(authority) ? authority : null,
        };
        return new ConnectionTarget(
            Name, cluster, new TokenFileCredentials(token, fallback: null, identity: null, options.Client.Time), ContextResolver.ImpersonationOf(options, null), options.Namespace ?? NamespaceOf(host));
    }

    private static string NamespaceOf(HostEnvironment host)
    {
        var file = Path.Combine(host.ServiceAccountFolder, "namespace");
        return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : ContextResolver.DefaultNamespace;
    }
}
