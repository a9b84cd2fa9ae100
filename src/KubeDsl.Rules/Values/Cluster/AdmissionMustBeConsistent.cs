using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Webhooks and admission policies are consistent.</summary>
internal sealed class AdmissionMustBeConsistent() : TypeRule(
    Metadata,
    "admissionregistration.v1.RuleWithOperations",
    "admissionregistration.v1.NamedRuleWithOperations",
    "admissionregistration.v1.ValidatingWebhook",
    "admissionregistration.v1.MutatingWebhook",
    "admissionregistration.v1.WebhookClientConfig",
    "admissionregistration.v1.Mutation",
    "admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec",
    "admissionregistration.v1.Validation")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2804",
        "Webhooks and admission policies must be consistent",
        Severity.Error,
        "'*' stands for everything and so stands alone; a webhook is called over https and speaks a version that the server knows.",
        "Correct the rule, the address or the action that the message names.")
    {
        Passing = Binding("[Deny, Audit]"),
        Failing = Binding("[Deny, Warn]"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        foreach (var list in (string[])["operations", "apiGroups", "apiVersions", "resources"])
            if (part.List(list) is { Count: > 1 } items && items.Any(item => item is StringNode { Value: "*" }) && !(list == "resources" && items.All(item => item is StringNode { Value: "*" or "*/*" })))
                check.Report(Info, part.At(list), $"'*' in '{list}' stands for everything. Remove the others, or '*'.");
        if (part.List("resources") is { } resources)
            for (var i = 0; i < resources.Count; i++)
                if (resources[i] is StringNode { Value.Length: 0 })
                    check.Report(Info, part.At("resources").Child(i), "A resource has no name. Set it.");
        if (!part.MayHaveMore("admissionReviewVersions") && part.HasItems("admissionReviewVersions") && !part.Texts("admissionReviewVersions").Any(version => version is "v1" or "v1beta1"))
            check.Report(Info, part.At("admissionReviewVersions"), "The server speaks 'v1' and 'v1beta1' with a webhook. Add one of them.");
        var actions = part.Texts("validationActions").ToArray();
        if (actions.Contains("Deny") && actions.Contains("Warn"))
            check.Report(Info, part.At("validationActions"), "What is denied needs no warning. Keep 'Deny' or 'Warn'.");
        WebhookTargets.Check(Info, part, check);
        CheckMutation(part, check);
    }

    private void CheckMutation(ObjectView part, ManifestCheck check)
    {
        var (own, other) = part.Text("patchType") switch
        {
            "ApplyConfiguration" => ("applyConfiguration", "jsonPatch"),
            "JSONPatch" => ("jsonPatch", "applyConfiguration"),
            _ => ("", ""),
        };
        if (own.Length == 0)
            return;
        if (part.Lacks(own))
            check.Report(Info, part.At(own), $"'patchType' is '{part.Text("patchType")}' and there is no '{own}'. Set it.");
        if (part.Has(other))
            check.Report(Info, part.At(other), $"'patchType' is '{part.Text("patchType")}' and there is a '{other}'. Remove it.");
    }

    private static string Binding(string actions) =>
        Example.Of("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicyBinding", $"spec:\n  policyName: p\n  validationActions: {actions}");
}
