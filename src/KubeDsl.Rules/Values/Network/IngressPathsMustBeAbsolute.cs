using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>Paths of an Ingress start at the root and are in their plain form.</summary>
internal sealed class IngressPathsMustBeAbsolute() : TypeRule(Metadata, "networking.v1.HTTPIngressPath")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2311",
        "Paths of an Ingress must be absolute",
        Severity.Error,
        "A path starts with '/', and an exact one or a prefix has no steps that a browser would resolve.",
        "Write the path like '/shop'.")
    {
        Passing = Path("/shop"),
        Failing = Path("shop"),
    };

    private static readonly string[] Forbidden = ["//", "/./", "/../", "%2f", "%2F"];

    public override void Check(ObjectView rule, ManifestCheck check)
    {
        if (rule.Text("pathType") is not { } type || rule.Text("path", "") is not { } path)
            return;
        if (type == "ImplementationSpecific" ? path.Length > 0 && path[0] != '/' : type is "Exact" or "Prefix" && (path.Length == 0 || path[0] != '/'))
        {
            check.Report(Info, rule.At("path"), $"The path is '{FormatDemand.Shown(path)}'. Start it with '/'.");
            return;
        }
        if (type is not ("Exact" or "Prefix"))
            return;
        foreach (var part in Forbidden)
            if (path.Contains(part))
                check.Report(Info, rule.At("path"), $"The path '{FormatDemand.Shown(path)}' contains '{part}'. Write it in its plain form.");
        if (path.EndsWith("/..", StringComparison.Ordinal) || path.EndsWith("/.", StringComparison.Ordinal))
            check.Report(Info, rule.At("path"), $"The path '{FormatDemand.Shown(path)}' ends in a dot step. Write it in its plain form.");
    }

    private static string Path(string path) => Example.Of(
        "networking.k8s.io/v1",
        "Ingress",
        $"spec:\n  rules:\n  - http:\n      paths:\n      - path: {path}\n        pathType: Prefix\n        backend:\n          service:\n            name: web\n            port:\n              number: 80");
}
