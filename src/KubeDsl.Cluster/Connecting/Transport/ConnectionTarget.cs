using KubeDsl.Cluster.Connecting.Credentials;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>Everything that a connection is made of, as found in a kubeconfig or in the pod.</summary>
/// <param name="ContextName">The name of the context, for messages.</param>
/// <param name="Cluster">Where the server is, and how it is known to be the right one.</param>
/// <param name="Credentials">Who asks.</param>
/// <param name="Impersonation">As whom; null for nobody else.</param>
/// <param name="Namespace">The namespace of objects that name none.</param>
internal sealed record ConnectionTarget(
    string ContextName, ClusterEntry Cluster, ICredentialSource Credentials, Impersonation? Impersonation, string Namespace);
