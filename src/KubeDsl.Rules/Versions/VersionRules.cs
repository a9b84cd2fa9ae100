using KubeDsl.Schema;

namespace KubeDsl.Rules.Versions;

/// <summary>The rules about what the target version has.</summary>
internal static class VersionRules
{
    public static readonly RuleInfo Kind = new(
        "KDSL5001",
        "Kinds must be served by the target version",
        Severity.Error,
        "API versions come and go; what a cluster does not serve, or no longer serves, it refuses.",
        "Use the API version that took its place, or set the version of your cluster.")
    {
        Passing = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: web
            spec:
              minAvailable: 1
              selector:
                matchLabels:
                  app: web
            """,
        Failing = """
            apiVersion: policy/v1beta1
            kind: PodDisruptionBudget
            metadata:
              name: web
            spec:
              minAvailable: 1
              selector:
                matchLabels:
                  app: web
            """,
    };

    public static readonly RuleInfo Field = new(
        "KDSL5002",
        "Fields must exist in the target version",
        Severity.Error,
        "A field that the target version does not have yet, or no longer has, is refused like a misspelt one.",
        "Remove the field, or set the version of your cluster.")
    {
        Passing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
            """,
        FailingVersion = new KubernetesVersion(1, 29),
        Failing = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              trafficDistribution: PreferClose
              ports:
              - port: 80
            """,
    };

    public static readonly RuleInfo Value = new(
        "KDSL5003",
        "Values must exist in the target version",
        Severity.Error,
        "Some lists of values have grown or shrunk over the versions.",
        "Use another value, or set the version of your cluster.")
    {
        Passing = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              type: ClusterIP
              ports:
              - port: 80
            """,
        FailingVersion = new KubernetesVersion(1, 32),
        Failing = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              trafficDistribution: PreferSameZone
              ports:
              - port: 80
            """,
    };

    public static readonly RuleInfo Deprecated = new(
        "KDSL5004",
        "Kinds should not be deprecated in the target version",
        Severity.Warning,
        "A deprecated API version is still served, but a later Kubernetes will not have it.",
        "Use the API version that takes its place.")
    {
        Passing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            """,
        Failing = """
            apiVersion: storage.k8s.io/v1beta1
            kind: VolumeAttributesClass
            metadata:
              name: fast
            driverName: csi.example.com
            parameters:
              iops: "3000"
            """,
    };

    public static readonly IReadOnlyList<RuleInfo> All = [Kind, Field, Value, Deprecated];

    public static void ReportNotServed(KindInfo kind, ManifestCheck check)
    {
        var since = kind.Introduced ?? kind.First;
        var gone = kind.Removed ?? kind.Last?.Next();
        var what = since is { } introduced && check.Version < introduced
            ? $"came with Kubernetes {introduced}"
            : gone is { } removed ? $"is gone since Kubernetes {removed}" : "is not served";
        check.Report(
            Kind,
            check.Root.At("apiVersion"),
            $"{kind.Name} in '{kind.ApiVersion}' {what}, and the target is {check.Version}. {ReplacementOf(kind)}",
            replacement: kind.ReplacementApiVersion);
    }

    public static void ReportDeprecated(KindInfo kind, ManifestCheck check)
    {
        var end = kind.Removed is { } removed ? $" and will be gone in {removed}" : "";
        check.Report(
            Deprecated,
            check.Root.At("apiVersion"),
            $"{kind.Name} in '{kind.ApiVersion}' is deprecated since Kubernetes {kind.Deprecated}{end}. {ReplacementOf(kind)}",
            replacement: kind.ReplacementApiVersion);
    }

    private static string ReplacementOf(KindInfo kind)
    {
        if (kind.ReplacementApiVersion is not { } apiVersion)
            return "Nothing takes its place.";
        return kind.ReplacementKind is { } other && other != kind.Name ? $"Use {other} in '{apiVersion}'." : $"Use '{apiVersion}'.";
    }
}
