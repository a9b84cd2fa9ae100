using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The request for a certificate is what a signer can read, and does not ask for what no one gets.</summary>
internal sealed class CertificateRequestsMustBeReadable() : TypeRule(Metadata, "certificates.v1.CertificateSigningRequestSpec")
{
    private const string Client = "kubernetes.io/kube-apiserver-client";
    private const string Masters = "system:masters";

    private static readonly RuleInfo Metadata = new(
        "KDSL2813",
        "Requests for certificates must be readable",
        Severity.Error,
        "'request' is a PKCS #10 request as a PEM block 'CERTIFICATE REQUEST', signed with its own key. No client certificate is given to 'system:masters'.",
        "Make the request anew, for example with 'openssl req -new', and put the PEM text in as base64.")
    {
        Passing = Request("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlISk1IRUNBUUF3RHpFTk1Bc0dBMVVFQXd3RWMyaHZjREJaTUJNR0J5cUdTTTQ5QWdFR0NDcUdTTTQ5QXdFSApBMElBQk1kOTUzL01ONGxRVm5uVEV1b2RjQ1duMFQ1bUFvL2xsNWxoQzhZam5FcnJGZUgzNXYwbFJNV21yY2tNCjY4UFN1QkxDYW1LUlBQL2JwSDVma0ljTTA5bWdBREFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUVBN3M3Nkg4aHcKc1V4MEwwbnJCc1FXUlcrMFhBNXViME42MlQvSldZRTNEeE1DSUV3aktwV1lRK1lNdzQrR0RRZklLbE5pMWh3TgpiM3pwTVUxQ3U5aG1IT2NzCi0tLS0tRU5EIENFUlRJRklDQVRFIFJFUVVFU1QtLS0tLQo="),
        Failing = Request("bm8gcmVxdWVzdA=="),
    };

    private static readonly string[] Usages =
    [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature",
        "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc",
        "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping",
    ];

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (spec.List("usages") is { } usages)
            for (var i = 0; i < usages.Count; i++)
                if (usages[i] is StringNode usage && Array.IndexOf(Usages, usage.Value) < 0)
                    check.Report(EnumDemand.Info, spec.At("usages").Child(i), $"There is no usage '{FormatDemand.Shown(usage.Value)}'. {DidYouMean(usage.Value)}");
        if (spec.Text("signerName") == "kubernetes.io/legacy-unknown")
            check.Report(Info, spec.At("signerName"), "The signer 'kubernetes.io/legacy-unknown' is no more. Name the signer.");
        if (spec.Text("request") is not { Length: > 0 } base64 || PemBlock.BytesOf(base64) is not { } bytes)
            return;
        if (PemBlock.FirstOf(bytes) is not { } block)
            check.Report(Info, spec.At("request"), "The request has no PEM block. Write 'BEGIN CERTIFICATE REQUEST' and the rest of it, in base64.");
        else if (block.Type != "CERTIFICATE REQUEST")
            check.Report(Info, spec.At("request"), $"The first PEM block of the request is a '{FormatDemand.Shown(block.Type)}'. Use 'CERTIFICATE REQUEST'.");
        else if (SigningRequest.ProblemOf(block.Bytes) is { } problem)
            check.Report(Info, spec.At("request"), problem);
        else if (spec.Text("signerName") == Client && SigningRequest.OrganizationsOf(block.Bytes).Contains(Masters))
            check.Report(Info, spec.At("request"), $"The request is for the group '{Masters}', which gets no certificate. Ask for another group.");
    }

    private static string DidYouMean(string usage) => Schema.Spelling.Closest(usage, Usages) is { } closest
        ? $"Did you mean '{closest}'?"
        : "Use one such as 'client auth', 'server auth' or 'digital signature'.";

    private static string Request(string request) => Example.Of(
        "certificates.k8s.io/v1", "CertificateSigningRequest", $"spec:\n  signerName: example.com/web\n  usages: [client auth]\n  request: {request}");
}
