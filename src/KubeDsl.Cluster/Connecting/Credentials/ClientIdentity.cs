using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>A client certificate with its private key (RSA or elliptic curves) and the certificates between it and the authority.</summary>
internal sealed class ClientIdentity : IDisposable
{
    private readonly X509Certificate2 certificate;

    private ClientIdentity(X509Certificate2 certificate, X509Certificate2Collection others)
    {
        this.certificate = certificate;
        Context = SslStreamCertificateContext.Create(certificate, others, offline: true);
    }

    /// <summary>What a TLS handshake takes.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>Tells two identities apart.</summary>
    public string Thumbprint => certificate.Thumbprint;

    /// <summary>When the certificate is no longer good.</summary>
    public DateTimeOffset Expiry => certificate.NotAfter;

    /// <summary>The identity of a certificate and a key in PEM.</summary>
    /// <param name="certificates">The certificate, and behind it the certificates that lead to the authority.</param>
    /// <param name="key">The private key, not encrypted.</param>
    /// <param name="whose">Whose they are, for messages.</param>
    /// <exception cref="ClusterException">One of them cannot be read, or they do not belong together.</exception>
    public static ClientIdentity Read(byte[] certificates, byte[] key, string whose)
    {
        var certificateText = Encoding.UTF8.GetString(certificates);
        var keyText = Encoding.UTF8.GetString(key);
        if (keyText.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw new ClusterException($"The client key of {whose} is encrypted, and kubeconfigs have no place for its password. Decrypt it, or use a credential plugin ('exec').");
        try
        {
            using var fromPem = X509Certificate2.CreateFromPem(certificateText, keyText);
            var others = new X509Certificate2Collection();
            others.ImportFromPem(certificateText);
            if (others.Count > 0)
                others.RemoveAt(0);
            return new ClientIdentity(Usable(fromPem), others);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new ClusterException($"The client certificate and key of {whose} cannot be used: they must be PEM, and the key that of the certificate.", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => certificate.Dispose();

    // Handshakes on Windows cannot use a key that lives in memory only.
    private static X509Certificate2 Usable(X509Certificate2 certificate) => OperatingSystem.IsWindows()
        ? X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null)
        : new X509Certificate2(certificate);
}
