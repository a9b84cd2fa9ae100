using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>No two rules of Ingresses are about the same host and path.</summary>
internal sealed class IngressPathsShouldBeDistinct() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3019",
        "Hosts and paths of Ingresses should be distinct",
        Severity.Warning,
        "Of two rules for one host and path the controller takes one, and which is up to it.",
        "Change the host or the path, or remove one of the rules.")
    {
        Passing = Ingress("a", "/a") + "\n---\n" + Ingress("b", "/b"),
        Failing = Ingress("a", "/a") + "\n---\n" + Ingress("b", "/a"),
    };

    public override void Check(SetView set)
    {
        var ingresses = set.OfKind("Ingress");
        if (ingresses.Count == 0)
            return;
        var seen = new Dictionary<(string? Class, string Host, string Path, string? Type), ManifestCheck>();
        foreach (var check in ingresses)
        {
            var spec = check.Root.ObjectOrNothing("spec");
            if (spec.Text("ingressClassName", "") is not { } @class)
                continue;
            foreach (var rule in spec.Objects("rules"))
                if (rule.Text("host", "") is { } host && rule.Object("http") is { } http)
                    foreach (var path in http.Objects("paths"))
                        if (path.Text("path", "") is { } text && path.Text("pathType") is { } type)
                            CheckPath(seen, (@class, host, text, type), check, path);
        }
    }

    private void CheckPath(Dictionary<(string?, string, string, string?), ManifestCheck> seen, (string?, string Host, string Path, string?) key, ManifestCheck check, ObjectView path)
    {
        if (!seen.TryGetValue(key, out var other))
            seen.Add(key, check);
        else if (other == check || !other.Manifest.Identity.Equals(check.Manifest.Identity))
            check.Report(Info, path.At("path"), $"'{key.Host}{key.Path}' {(other == check ? "stands twice here" : $"is also a rule of Ingress '{other.Manifest.Name}'")}. Change one, or remove it.");
    }

    private static string Ingress(string name, string path) => Example.Of(
        "networking.k8s.io/v1", "Ingress", $"spec:\n  rules:\n  - host: shop.example.com\n    http:\n      paths:\n      - path: {path}\n        pathType: Prefix\n        backend:\n          resource:\n            kind: Bucket\n            name: web", name);
}
