using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>The certificate of an Ingress is there, and is one.</summary>
internal sealed class TlsSecretsShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3011",
        "TLS Secrets of an Ingress should exist",
        Severity.Warning,
        "Without its certificate an Ingress answers with a default one, which browsers refuse.",
        "Add a Secret of the type 'kubernetes.io/tls', correct the name, or say that it exists outside.")
    {
        Passing = Ingress("web-tls") + "\n---\n" + TlsSecret,
        Failing = Ingress("web-tsl") + "\n---\n" + TlsSecret,
    };

    private const string TlsSecret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web-tls\ntype: kubernetes.io/tls\ndata:\n  tls.crt: \"\"\n  tls.key: \"\"";

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("Ingress"))
        {
            if (IsMadeByAController(check))
                continue;
            foreach (var tls in check.Root.ObjectOrNothing("spec").Objects("tls"))
            {
                if (tls.Text("secretName") is not { Length: > 0 } name || IsIssued(set, check, name))
                    continue;
                if (set.IsMissing("Secret", check.Manifest.Namespace, name))
                    check.Report(Info, tls.At("secretName"), set.AboutMissing("Secret", name));
                else if (set.Find("Secret", check.Manifest.Namespace, name) is { } secret && secret.Root.Text("type", "Opaque") is { } type && type != "kubernetes.io/tls")
                    check.Report(Info, tls.At("secretName"), $"Secret '{name}' is of the type '{type}'. Use one of the type 'kubernetes.io/tls'.");
            }
        }
    }

    // cert-manager and its like make the Secret of an Ingress that asks for it.
    private static bool IsMadeByAController(ManifestCheck check)
    {
        var annotations = check.Root.ObjectOrNothing("metadata").ObjectOrNothing("annotations").Map;
        return annotations.IsOpen || annotations.Any(entry => entry.Key.StartsWith("cert-manager.io/", StringComparison.Ordinal) || entry.Key == "kubernetes.io/tls-acme");
    }

    private static bool IsIssued(SetView set, ManifestCheck check, string name)
    {
        foreach (var certificate in set.OfKind("Certificate"))
            if (SetView.IsSameNamespace(certificate.Manifest.Namespace, check.Manifest.Namespace)
                && certificate.Root.ObjectOrNothing("spec") is var spec && (spec.Text("secretName") == name || spec["secretName"] is UnknownNode))
                return true;
        return false;
    }

    private static string Ingress(string secret) => Example.Of(
        "networking.k8s.io/v1", "Ingress", $"spec:\n  tls:\n  - secretName: {secret}\n  defaultBackend:\n    resource:\n      kind: Bucket\n      name: web");
}
