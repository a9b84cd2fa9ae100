using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>Decides whether a server is the right one: by the cluster's own authority, else by those the machine trusts.</summary>
internal sealed class ServerTrust
{
    private readonly ClusterEntry cluster;
    private readonly X509ChainPolicy? policy;
    private volatile string? refusal;

    /// <summary>The trust that a cluster of a kubeconfig asks for.</summary>
    /// <exception cref="ClusterException">The certificates of the authority cannot be read.</exception>
    public ServerTrust(ClusterEntry cluster)
    {
        this.cluster = cluster;
        var authority = cluster.CertificateAuthorityData ?? ContentOf(cluster);
        if (authority is not null && cluster.IsInsecure)
            throw KubeconfigMap.At(cluster.Place, $"The cluster '{cluster.Name}' has both a certificate authority and 'insecure-skip-tls-verify'. Leave one of them out.");
        if (authority is not null)
            policy = PolicyOf(authority);
    }

    /// <summary>Why the server's certificate was refused last; null when none was.</summary>
    public string? Refusal => refusal;

    /// <summary>What handshakes take, with a client certificate or none.</summary>
    public SslClientAuthenticationOptions OptionsWith(SslStreamCertificateContext? identity) => new()
    {
        ClientCertificateContext = identity,
        CertificateChainPolicy = policy?.Clone(),
        RemoteCertificateValidationCallback = cluster.IsInsecure ? (_, _, _, _) => true : Validate,
    };

    private bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;

        var server = cluster.Server;
        refusal = errors switch
        {
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => $"{server} shows no certificate.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && HasExpired(chain) => $"The certificate of {server}, or that of its authority, has expired or is not good yet.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) => policy is null
                ? $"The certificate of {server} is of an authority that this machine does not know. Give the authority in 'certificate-authority-data' of the cluster '{cluster.Name}'."
                : $"The certificate of {server} is not of the authority that the cluster '{cluster.Name}' of the kubeconfig names. The kubeconfig may be of a cluster that was made anew.",
            _ => $"The certificate of {server} is for another name. Correct 'server', or say in 'tls-server-name' of the cluster '{cluster.Name}' which name it is for.",
        };
        return false;
    }

    private static bool HasExpired(X509Chain? chain) =>
        chain is not null && chain.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid));

    private X509ChainPolicy PolicyOf(byte[] authority)
    {
        var made = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            made.CustomTrustStore.ImportFromPem(Encoding.UTF8.GetString(authority));
        }
        catch (CryptographicException exception)
        {
            throw NotReadable(exception);
        }
        return made.CustomTrustStore.Count > 0 ? made : throw NotReadable(null);
    }

    private ClusterException NotReadable(CryptographicException? cause)
    {
        var told = KubeconfigMap.At(cluster.Place, $"The certificate authority of the cluster '{cluster.Name}' holds no certificate in PEM.");
        return cause is null ? told : new ClusterException(told.Message, cause);
    }

    private static byte[]? ContentOf(ClusterEntry cluster)
    {
        if (cluster.CertificateAuthority is not { } file)
            return null;
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw KubeconfigMap.At(cluster.Place, $"The 'certificate-authority' of the cluster '{cluster.Name}' cannot be read: {exception.Message}");
        }
    }
}
