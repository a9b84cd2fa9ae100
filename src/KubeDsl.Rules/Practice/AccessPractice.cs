using KubeDsl.Rules.Views;
using static KubeDsl.Rules.Practice.PracticeRule;

namespace KubeDsl.Rules.Practice;

/// <summary>What is good practice for access rights and exposure.</summary>
internal static class AccessPractice
{
    public static readonly IReadOnlyList<TypeRule> All =
    [
        Binding("rbac.v1.ClusterRoleBinding", "KDSL4040", "ClusterRoleBinding"),
        Binding("rbac.v1.RoleBinding", "KDSL4041", "RoleBinding"),
        new PracticeRule(
            new("KDSL4042", "Rules of roles should not use wildcards", Severity.Warning, "'*' allows what will be added tomorrow as well.", "List the verbs and resources.")
            {
                Passing = Example.Of("rbac.authorization.k8s.io/v1", "Role", "rules:\n- apiGroups: [\"\"]\n  resources: [pods]\n  verbs: [get]"),
                Failing = Example.Of("rbac.authorization.k8s.io/v1", "Role", "rules:\n- apiGroups: [\"\"]\n  resources: [\"*\"]\n  verbs: [get]"),
            },
            "rbac.v1.PolicyRule",
            (rule, info, check) =>
            {
                foreach (var list in (string[])["verbs", "resources"])
                    if (rule.Texts(list).Contains("*"))
                        check.Report(info, rule.At(list), $"'*' in '{list}' allows everything. List what is needed.", check.OriginOf(rule.AtText(list, "*")));
            }),
        new PracticeRule(
            new("KDSL4043", "Services should not open ports of every node", Severity.Suggestion, "A node port is open on every node of the cluster, around the Ingress.", "Use 'ClusterIP' with an Ingress, or 'LoadBalancer'.")
            {
                Passing = Example.Service(),
                Failing = Example.Service("type: NodePort"),
                EnabledByDefault = false,
            },
            "core.v1.ServiceSpec",
            (service, info, check) =>
            {
                if (service.Text("type") == "NodePort")
                    check.Report(info, service.At("type"), "The Service opens a port on every node. Use 'ClusterIP' with an Ingress.");
            }),
        new PracticeRule(
            new("KDSL4044", "An Ingress should use TLS", Severity.Suggestion, "Without TLS anyone on the way can read and change the traffic.", "Set 'tls' with a Secret.")
            {
                Passing = Ingress("tls:\n  - secretName: web"),
                Failing = Ingress("ingressClassName: nginx"),
                EnabledByDefault = false,
            },
            "networking.v1.IngressSpec",
            (ingress, info, check) =>
            {
                if (ingress.LacksItems("tls"))
                    check.Report(info, ingress.At("tls"), "The Ingress has no TLS. Set 'tls' with a Secret.");
            }),
        Optional("KDSL4045", "Roles should not give access to Secrets", "Who reads the Secrets of a namespace has the passwords of everything in it.", "Remove 'secrets', or name those that are needed under 'resourceNames'.",
            "rbac.v1.PolicyRule", Role("\"\"", "configmaps", "get"), Role("\"\"", "secrets", "get"), Secrets),
        Optional("KDSL4046", "Roles should not create pods", "Who creates pods runs anything, with any service account of the namespace.", "Leave the creation of pods to controllers.",
            "rbac.v1.PolicyRule", Role("\"\"", "pods", "get"), Role("\"\"", "pods", "create"), PodCreation),
        Optional("KDSL4047", "Roles should not reach into running pods", "With 'pods/exec' and 'pods/attach' one acts as the container, with its rights.", "Remove 'pods/exec' and 'pods/attach'.",
            "rbac.v1.PolicyRule", Role("\"\"", "pods/log", "get"), Role("\"\"", "pods/exec", "create"), PodAccess),
    ];

    private static readonly string[] PodMakers = ["pods", "deployments", "statefulsets", "daemonsets", "replicasets", "replicationcontrollers", "jobs", "cronjobs"];

    private static string Role(string group, string resource, string verb) =>
        Example.Of("rbac.authorization.k8s.io/v1", "Role", $"rules:\n- apiGroups: [{group}]\n  resources: [{resource}]\n  verbs: [{verb}]");

    private static bool Names(ObjectView rule, string list, params string[] words) => rule.Texts(list).Any(text => text == "*" || Array.IndexOf(words, text) >= 0);

    // Roles that clusters and their providers bring along.
    private static bool IsOfTheSystem(ManifestCheck check) =>
        check.Manifest.Name is "cluster-admin" or "admin" or "edit" or "view" || check.Manifest.Name.StartsWith("system:", StringComparison.Ordinal) || check.Manifest.Name.StartsWith("gce:", StringComparison.Ordinal);

    private static void Secrets(ObjectView rule, RuleInfo info, ManifestCheck check)
    {
        if (!IsOfTheSystem(check) && Names(rule, "apiGroups", "") && Names(rule, "resources", "secrets") && rule.LacksItems("resourceNames")
            && Names(rule, "verbs", "get", "list", "watch", "create", "update", "patch", "delete"))
            check.Report(info, rule.At("resources"), "The role gives access to all Secrets. Remove 'secrets', or name those that are needed under 'resourceNames'.", check.OriginOf(rule.AtText("resources", "secrets", "*")));
    }

    private static void PodCreation(ObjectView rule, RuleInfo info, ManifestCheck check)
    {
        if (!IsOfTheSystem(check) && Names(rule, "resources", PodMakers) && Names(rule, "verbs", "create"))
            check.Report(info, rule.At("verbs"), "The role creates pods. Leave that to controllers.", check.OriginOf(rule.AtText("verbs", "create", "*")));
    }

    private static void PodAccess(ObjectView rule, RuleInfo info, ManifestCheck check)
    {
        if (!IsOfTheSystem(check) && Names(rule, "apiGroups", "") && Names(rule, "resources", "pods/exec", "pods/attach", "pods/*") && Names(rule, "verbs", "get", "create"))
            check.Report(info, rule.At("resources"), "The role reaches into running pods. Remove 'pods/exec' and 'pods/attach'.", check.OriginOf(rule.AtText("resources", "pods/exec", "pods/attach", "pods/*", "*")));
    }

    private static PracticeRule Binding(string type, string id, string kind) => new(
        new(id, $"A {kind} should not give away the cluster", Severity.Warning, "'cluster-admin' may do everything.", "Bind a role with the rights that are needed.")
        {
            Passing = Example.Of("rbac.authorization.k8s.io/v1", kind, "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view"),
            Failing = Example.Of("rbac.authorization.k8s.io/v1", kind, "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin"),
        },
        type,
        (binding, info, check) =>
        {
            if (binding.Object("roleRef") is { } role && role.Text("name") == "cluster-admin" && check.Manifest.Name is var name && name != "cluster-admin" && !name.StartsWith("system:", StringComparison.Ordinal))
                check.Report(info, role.At("name"), "The role 'cluster-admin' may do everything. Bind a role with the rights that are needed.");
        });

    private static string Ingress(string lines) => Example.Of(
        "networking.k8s.io/v1", "Ingress", "spec:\n  " + lines + "\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80");
}
