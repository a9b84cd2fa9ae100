#if NET
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
#endif

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A PKCS #10 request. Without the means to read one (in an editor) nothing is said of it.</summary>
internal static class SigningRequest
{
#if NET
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string Organization = "2.5.4.10";

    /// <summary>Why the server cannot read the request; null when it can.</summary>
    public static string? ProblemOf(byte[] der)
    {
        try
        {
            var key = Load(der, CertificateRequestLoadOptions.SkipSignatureValidation).PublicKey.Oid.Value;
            // Of other kinds of keys this platform may not know how to verify a signature.
            if (key is not (Rsa or EllipticCurve))
                return null;
        }
        catch (CryptographicException)
        {
            return "The PEM block is no PKCS #10 request. Make it anew.";
        }
        try
        {
            Load(der, CertificateRequestLoadOptions.Default);
            return null;
        }
        catch (CryptographicException)
        {
            return "The request is not signed with the key that is in it. Make it anew.";
        }
    }

    /// <summary>The groups that the subject of the request is of.</summary>
    public static IEnumerable<string> OrganizationsOf(byte[] der)
    {
        foreach (var name in Load(der, CertificateRequestLoadOptions.SkipSignatureValidation).SubjectName.EnumerateRelativeDistinguishedNames())
            if (!name.HasMultipleElements && name.GetSingleElementType().Value == Organization && name.GetSingleElementValue() is { } organization)
                yield return organization;
    }

    private static CertificateRequest Load(byte[] der, CertificateRequestLoadOptions options) =>
        CertificateRequest.LoadSigningRequest(der, HashAlgorithmName.SHA256, options, RSASignaturePadding.Pkcs1);
#else
    public static string? ProblemOf(byte[] der) => null;

    public static IEnumerable<string> OrganizationsOf(byte[] der) => [];
#endif
}
