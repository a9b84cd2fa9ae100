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
        foreach (var list in (string[])["operations", "apiGroups", "apiVersions"])
            if (part.List(list) is { Count: > 1 } items && items.Any(item => item is StringNode { Value: "*" }))
                check.Report(Info, part.At(list), $"'*' in '{list}' stands for everything. Remove the others, or '*'.");
        CheckResources(part, check);
        if (!part.MayHaveMore("admissionReviewVersions") && part.HasItems("admissionReviewVersions") && !part.Texts("admissionReviewVersions").Any(version => version is "v1" or "v1beta1"))
            check.Report(Info, part.At("admissionReviewVersions"), "The server speaks 'v1' and 'v1beta1' with a webhook. Add one of them.");
        var actions = part.Texts("validationActions").ToArray();
        if (actions.Contains("Deny") && actions.Contains("Warn"))
            check.Report(Info, part.At("validationActions"), "What is denied needs no warning. Keep 'Deny' or 'Warn'.");
        WebhookTargets.Check(Info, part, check);
        CheckMutation(part, check);
    }

    private void CheckResources(ObjectView part, ManifestCheck check)
    {
        if (part.List("resources") is not { } resources)
            return;
        var texts = resources.Select(resource => resource is StringNode text ? text.Value : null).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } resource)
                continue;
            if (resource.Length == 0)
                check.Report(Info, part.At("resources").Child(i), "A resource has no name. Set it.");
            var slash = resource.IndexOf('/');
            if (slash < 0)
                continue;
            foreach (var wider in (string[])[resource.Substring(0, slash) + "/*", "*" + resource.Substring(slash)])
                if (Array.IndexOf(texts, wider, 0, i) >= 0)
                    check.Report(Info, part.At("resources").Child(i), $"'{wider}' stands for '{FormatDemand.Shown(resource)}' too. Remove one of them.");
        }
        // Of the resources without a '/' the server looks at the last one only.
        if (texts.Length > 1 && texts.Contains("*/*"))
            check.Report(Info, part.At("resources"), "'*/*' in 'resources' stands for everything. Remove the others, or '*/*'.");
        else if (texts.Contains("*") && texts.LastOrDefault(text => text is { Length: > 0 } && text.IndexOf('/') < 0) is not (null or "*"))
            check.Report(Info, part.At("resources"), "'*' in 'resources' stands for all of them. Remove the others, or '*'.");
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
