using KubeDsl.Manifests;
using KubeDsl.Rules.Policies;

namespace KubeDsl.Rules.Tests.Policies;

/// <summary>Makes policies and what they are held against.</summary>
internal static class PolicyTexts
{
    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
          labels: { app: web }
        spec:
          replicas: 3
          selector:
            matchLabels: { app: web }
          template:
            metadata:
              labels: { app: web }
            spec:
              containers:
              - name: web
                image: nginx:1.27
        """;

    public const string AllDeployments = """
        resourceRules:
        - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }
        """;

    /// <summary>A policy; the pieces go below <c>matchConstraints</c> and <c>spec</c>.</summary>
    public static string Policy(string spec, string match = AllDeployments, string name = "p") => $"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: {name}
        spec:
          matchConstraints:
        {Indent(match, 4)}
        {Indent(spec, 2)}
        """;

    /// <summary>A binding of it; the piece goes below <c>spec</c>.</summary>
    public static string Binding(string spec = "", string actions = "Deny", string name = "b", string policy = "p") => $"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: {name}
        spec:
          policyName: {policy}
          validationActions: [{actions}]
        {Indent(spec, 2)}
        """;

    /// <summary>What policies say about manifests: <c>KDSL2910 spec.replicas: message</c>.</summary>
    public static IReadOnlyList<Finding> Check(string policies, string manifests = Deployment, CheckOptions? options = null) =>
        [.. Checker.Check(Texts.Read(manifests), (options ?? CheckOptions.Default) with { Policies = PolicyCatalog.Of(Texts.Read(policies).Manifests) })
            .Findings.Where(finding => finding.Rule.Id.StartsWith("KDSL291", StringComparison.Ordinal))];

    /// <summary>The messages of policies about manifests, without what names policy and binding.</summary>
    public static IReadOnlyList<string> Messages(string policies, string manifests = Deployment, CheckOptions? options = null) =>
        [.. Check(policies, manifests, options).Select(finding => finding.Message[(finding.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    public static string Join(params string[] documents) => string.Join("\n---\n", documents);

    private static string Indent(string lines, int blanks) => string.Join("\n", lines.Split('\n').Select(line => new string(' ', blanks) + line));
}
