using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>Autoscalers, StatefulSets, bindings, accounts and webhooks name objects that there are.</summary>
internal sealed class TargetsShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3006",
        "Objects that other objects name should exist",
        Severity.Warning,
        "An autoscaler without a target, a StatefulSet without its Service and a binding without its role or account do nothing.",
        "Add the object, correct the name, or say that it exists outside.")
    {
        Passing = Example.Workload("StatefulSet", "serviceName: web") + "\n---\n" + Example.Service("clusterIP: None"),
        Failing = Example.Workload("StatefulSet", "serviceName: web"),
    };

    private static readonly string[] BuiltInRoles = ["cluster-admin", "admin", "edit", "view"];

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("StatefulSet"))
            if (check.Root.ObjectOrNothing("spec") is var spec && spec.Text("serviceName") is { Length: > 0 } service)
                Expect(set, check, "Service", check.Manifest.Namespace, service, spec.At("serviceName"));
        foreach (var check in set.OfKind("HorizontalPodAutoscaler"))
            if (check.Root.ObjectOrNothing("spec").Object("scaleTargetRef") is { } target && target.Text("kind") is "Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController" && target.Text("name") is { Length: > 0 } name)
                Expect(set, check, target.Text("kind")!, check.Manifest.Namespace, name, target.At("name"));
        foreach (var check in set.OfKind("ServiceAccount"))
            foreach (var list in (string[])["secrets", "imagePullSecrets"])
                foreach (var secret in check.Root.Objects(list))
                    if (secret.Text("name") is { Length: > 0 } name)
                        Expect(set, check, "Secret", check.Manifest.Namespace, name, secret.At("name"));
        foreach (var check in set.OfKind("Secret"))
            if (check.Root.Text("type") == "kubernetes.io/service-account-token" && check.Root.ObjectOrNothing("metadata").ObjectOrNothing("annotations") is var annotations
                && annotations.Text("kubernetes.io/service-account.name") is { Length: > 0 } owner and not "default")
                Expect(set, check, "ServiceAccount", check.Manifest.Namespace, owner, annotations.At("kubernetes.io/service-account.name"));
        foreach (var kind in (string[])["ValidatingAdmissionPolicy", "MutatingAdmissionPolicy"])
            foreach (var check in set.OfKind(kind + "Binding"))
                if (check.Root.ObjectOrNothing("spec") is var spec && spec.Text("policyName") is { Length: > 0 } policy)
                    Expect(set, check, kind, "", policy, spec.At("policyName"));
        foreach (var kind in (string[])["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"])
            foreach (var check in set.OfKind(kind))
                foreach (var webhook in check.Root.Objects("webhooks"))
                    if (webhook.ObjectOrNothing("clientConfig").Object("service") is { } target && target.Text("name") is { Length: > 0 } name && target.Text("namespace") is { } @namespace)
                        Expect(set, check, "Service", @namespace, name, target.At("name"));
        foreach (var kind in (string[])["RoleBinding", "ClusterRoleBinding"])
            foreach (var check in set.OfKind(kind))
                CheckBinding(set, check);
    }

    private void CheckBinding(SetView set, ManifestCheck check)
    {
        if (check.Root.Object("roleRef") is { } role && role.Text("kind") is "Role" or "ClusterRole" && role.Text("name") is { Length: > 0 } name
            && !(role.Text("kind") == "ClusterRole" && (Array.IndexOf(BuiltInRoles, name) >= 0 || name.StartsWith("system:", StringComparison.Ordinal))))
            Expect(set, check, role.Text("kind")!, check.Manifest.Namespace, name, role.At("name"));
        foreach (var subject in check.Root.Objects("subjects"))
            if (subject.Text("kind") == "ServiceAccount" && subject.Text("name") is { Length: > 0 } account and not "default" && subject.Text("namespace", check.Manifest.Namespace) is { } @namespace && @namespace != "kube-system")
                Expect(set, check, "ServiceAccount", @namespace, account, subject.At("name"));
    }

    private void Expect(SetView set, ManifestCheck check, string kind, string @namespace, string name, FieldPath path)
    {
        if (set.IsMissing(kind, @namespace, name))
            check.Report(Info, path, set.AboutMissing(kind, name));
    }
}
