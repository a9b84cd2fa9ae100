using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Access;

/// <summary>Who gets a role is named completely.</summary>
internal sealed class SubjectsMustBeComplete() : TypeRule(Metadata, "rbac.v1.Subject")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2602",
        "Subjects of role bindings must be complete",
        Severity.Error,
        "Users and groups are of the group rbac.authorization.k8s.io; a service account is of the core group, and in a namespace.",
        "Correct 'apiGroup', and set 'namespace' for a service account.")
    {
        Passing = Binding("kind: ServiceAccount\n  name: ci\n  namespace: ci"),
        Failing = Binding("kind: ServiceAccount\n  name: ci"),
    };

    public override void Check(ObjectView subject, ManifestCheck check)
    {
        switch (subject.Text("kind"))
        {
            case "ServiceAccount":
                if (subject.Text("name") is { Length: > 0 } name && Dns1123SubdomainFormat.Problem(name) is { } problem)
                    check.Report(Info, subject.At("name"), $"The service account is called '{FormatDemand.Shown(name)}'. {problem}");
                if (subject.Text("apiGroup") is { Length: > 0 } group)
                    check.Report(Info, subject.At("apiGroup"), $"'apiGroup' of a service account is '{FormatDemand.Shown(group)}'. Remove it.");
                if (check.Kind == "ClusterRoleBinding" && subject.LacksText("namespace"))
                    check.Report(Info, subject.At("namespace"), "The service account is in no namespace. Set 'namespace'.");
                break;
            case "User" or "Group":
                if (subject.Text("apiGroup") is { Length: > 0 } own && own != "rbac.authorization.k8s.io")
                    check.Report(Info, subject.At("apiGroup"), $"'apiGroup' is '{FormatDemand.Shown(own)}'. Use 'rbac.authorization.k8s.io', or leave it out.");
                break;
        }
    }

    private static string Binding(string subject) => Example.Of(
        "rbac.authorization.k8s.io/v1",
        "ClusterRoleBinding",
        "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view\nsubjects:\n- " + subject);
}
