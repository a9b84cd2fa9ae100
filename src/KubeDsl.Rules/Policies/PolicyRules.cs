using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies;

/// <summary>The rules that speak for admission policies: one for each action of a binding, and one for what cannot be decided.</summary>
internal static class PolicyRules
{
    private const string AtMostFive = "object.spec.replicas <= 5";

    public static readonly RuleInfo Denied = new(
        "KDSL2910",
        "Manifests must pass the policies that deny",
        Severity.Error,
        "A server that has this ValidatingAdmissionPolicy and a binding with the action 'Deny' refuses the object.",
        "Change the object as the policy's message says.")
    {
        CanBeSuppressed = true,
        Passing = Replicas("Deny", 5),
        Failing = Replicas("Deny", 6),
    };

    public static readonly RuleInfo Warned = new(
        "KDSL2911",
        "Manifests should pass the policies that warn",
        Severity.Warning,
        "A server that has this ValidatingAdmissionPolicy and a binding with the action 'Warn' takes the object and sends a warning.",
        "Change the object as the policy's message says.")
    {
        Passing = Replicas("Warn", 5),
        Failing = Replicas("Warn", 6),
    };

    public static readonly RuleInfo Audited = new(
        "KDSL2912",
        "Manifests should pass the policies that audit",
        Severity.Suggestion,
        "A server that has this ValidatingAdmissionPolicy and a binding with the action 'Audit' takes the object and makes a note in the audit log.",
        "Change the object as the policy's message says.")
    {
        Passing = Replicas("Audit", 5),
        Failing = Replicas("Audit", 6),
    };

    public static readonly RuleInfo NotChecked = new(
        "KDSL2913",
        "Policies should be checkable without a cluster",
        Severity.Suggestion,
        "What a policy asks of the cluster, such as who sends the request, what they may do, and which labels a namespace has, is not known before the request is made. The policy "
        + "is then not checked, which does not mean that it is kept.",
        "Nothing has to be done; where labels of a namespace are missing, a manifest of the namespace gives them.")
    {
        Passing = Replicas("Deny", 5),
        Failing = Example(AtMostFive + " || authorizer.group('apps').resource('deployments').check('scale').allowed()", "Deny", 6),
    };

    public static readonly IReadOnlyList<RuleInfo> All = [Denied, Warned, Audited, NotChecked];

    public static RuleInfo Of(PolicyAction action) => action switch
    {
        PolicyAction.Deny => Denied,
        PolicyAction.Warn => Warned,
        _ => Audited,
    };

    private static string Replicas(string action, int replicas) => Example(AtMostFive, action, replicas);

    private static string Example(string expression, string action, int replicas) => string.Join("\n---\n", Policy(expression), Binding(action), Rules.Example.Workload("Deployment", $"replicas: {replicas}"));

    /// <summary>A policy about Deployments with one validation.</summary>
    public static string Policy(string expression) => Rules.Example.Of(
        "admissionregistration.k8s.io/v1",
        "ValidatingAdmissionPolicy",
        $"""
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: [apps]
              apiVersions: [v1]
              operations: [CREATE, UPDATE]
              resources: [deployments]
          validations:
          - expression: {expression}
            message: a Deployment has at most five replicas
        """,
        "few-replicas");

    private static string Binding(string action) => Rules.Example.Of(
        "admissionregistration.k8s.io/v1",
        "ValidatingAdmissionPolicyBinding",
        $"""
        spec:
          policyName: few-replicas
          validationActions: [{action}]
        """,
        "few-replicas-everywhere");
}
