using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Access;

/// <summary>A rule of a role is about resources or about URLs, and complete.</summary>
internal sealed class RulesOfRolesMustBeComplete() : TypeRule(Metadata, "rbac.v1.PolicyRule")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2601",
        "Rules of roles must be complete",
        Severity.Error,
        "A rule allows verbs on resources of API groups, or on URLs; URLs belong to no namespace.",
        "Set 'apiGroups' and 'resources', or only 'nonResourceURLs' in a ClusterRole.")
    {
        Passing = Example.Of("rbac.authorization.k8s.io/v1", "Role", "rules:\n- apiGroups: [\"\"]\n  resources: [pods]\n  verbs: [get]"),
        Failing = Example.Of("rbac.authorization.k8s.io/v1", "Role", "rules:\n- resources: [pods]\n  verbs: [get]"),
    };

    public override void Check(ObjectView rule, ManifestCheck check)
    {
        if (rule.HasItems("nonResourceURLs"))
        {
            if (check.Kind == "Role")
                check.Report(Info, rule.At("nonResourceURLs"), "URLs belong to no namespace. Use a ClusterRole.");
            else if (rule.HasItems("apiGroups") || rule.HasItems("resources") || rule.HasItems("resourceNames"))
                check.Report(Info, rule.At("nonResourceURLs"), "The rule is about URLs and about resources. Make two rules of it.");
            return;
        }
        if (!rule.LacksItems("nonResourceURLs"))
            return;
        if (rule.LacksItems("apiGroups"))
            check.Report(Info, rule.At("apiGroups"), "The rule names no API group. Set 'apiGroups' ('' is the core group).");
        if (rule.LacksItems("resources"))
            check.Report(Info, rule.At("resources"), "The rule names no resources. Set 'resources'.");
    }
}
