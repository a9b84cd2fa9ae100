using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeDsl.Fakes.Access;

/// <summary>An authority that lives in memory, and what it signs.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private readonly X509Certificate2 root;
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    /// <summary>A new authority.</summary>
    public CertificateAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=fake-ca", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, critical: true));
        root = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    /// <summary>The authority's certificate in PEM.</summary>
    public string Pem => root.ExportCertificatePem();

    /// <summary>A server certificate for the loopback address, and for <paramref name="names"/>.</summary>
    public X509Certificate2 IssueServer(params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=fake-api-server", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        if (names.Length == 0)
            alternatives.AddIpAddress(IPAddress.Loopback);
        foreach (var name in names)
            alternatives.AddDnsName(name);
        request.CertificateExtensions.Add(alternatives.Build());
        using var signed = request.Create(root, now.AddHours(-1), now.AddDays(30), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A client certificate and its key in PEM, of a user.</summary>
    public (string Certificate, string Key) IssueClient(string user, bool isRsa = false)
    {
        using AsymmetricAlgorithm key = isRsa ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = key is RSA rsa
            ? new CertificateRequest($"CN={user}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={user}", (ECDsa)key, HashAlgorithmName.SHA256);
        var generator = X509SignatureGenerator.CreateForECDsa(root.GetECDsaPrivateKey()!);
        using var signed = request.Create(root.SubjectName, generator, now.AddHours(-1), now.AddDays(30), RandomNumberGenerator.GetBytes(8));
        return (signed.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <inheritdoc/>
    public void Dispose() => root.Dispose();
}
