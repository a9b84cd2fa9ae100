using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A CustomResourceDefinition is stored in one version, and says what it needs.</summary>
internal sealed class DefinitionsMustHaveOneStorageVersion() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2802",
        "Custom resources must have one storage version",
        Severity.Error,
        "Objects are stored in exactly one of the versions, whose names are distinct; a webhook that converts is described completely.",
        "Set 'storage: true' on one version.")
    {
        Passing = Definition("true"),
        Failing = Definition("false"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        CheckVersions(spec, check);
        if (spec.IsTrue("preserveUnknownFields"))
            check.Report(Info, spec.At("preserveUnknownFields"), "'preserveUnknownFields' may not be true. Use 'x-kubernetes-preserve-unknown-fields' in the schema.");
        if (spec.Object("conversion") is { } conversion)
            CheckConversion(conversion, check);
        CheckGroup(spec, check);
    }

    private void CheckVersions(ObjectView spec, ManifestCheck check)
    {
        var stored = 0;
        var isKnown = !spec.MayHaveMore("versions");
        var names = new List<string>();
        foreach (var version in spec.Objects("versions"))
        {
            isKnown &= version.Boolean("storage") is not null;
            stored += version.IsTrue("storage") ? 1 : 0;
            if (version.Text("name") is { Length: > 0 } name)
            {
                if (names.Contains(name))
                    check.Report(Info, spec.At("versions"), $"Two versions are called '{FormatDemand.Shown(name)}'. Rename one.");
                names.Add(name);
            }
            if (version.Text("deprecationWarning") is { } warning)
            {
                if (version.Boolean("deprecated") == false)
                    check.Report(Info, version.At("deprecationWarning"), "'deprecationWarning' goes with 'deprecated: true'. Set both, or neither.");
                if (warning.Any(c => c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse)))
                    check.Report(Info, version.At("deprecationWarning"), "A warning is one line of printable text. Remove line breaks and invisible characters.");
                if (warning.Length is 0 or > 256)
                    check.Report(Info, version.At("deprecationWarning"), "A warning has 1 to 256 characters. Shorten it.");
            }
            if (version.Lacks("schema") && spec.Lacks("validation"))
                check.Report(RequiredDemand.Info, version.At("schema").Child("openAPIV3Schema"), "The version has no schema. Set 'schema.openAPIV3Schema'.");
        }
        if (isKnown && spec.HasItems("versions") && stored != 1)
            check.Report(Info, spec.At("versions"), $"{(stored == 0 ? "No version is" : "Several versions are")} marked with 'storage: true'. Mark exactly one.");
    }

    private void CheckConversion(ObjectView conversion, ManifestCheck check)
    {
        var strategy = conversion.Text("strategy");
        if (strategy == "None" && conversion.Object("webhook") is { } unused && (unused.Has("clientConfig") || unused.HasItems("conversionReviewVersions")))
            check.Report(Info, conversion.At("webhook"), "'webhook' goes with the strategy 'Webhook'. Remove it, or change the strategy.");
        if (strategy != "Webhook")
            return;
        if (conversion.Lacks("webhook"))
            check.Report(Info, conversion.At("webhook"), "The strategy is 'Webhook' and there is none. Set 'webhook'.");
        if (conversion.Object("webhook") is not { } webhook)
            return;
        if (webhook.Lacks("clientConfig"))
            check.Report(RequiredDemand.Info, webhook.At("clientConfig"), "Nothing is said of where the webhook is. Set 'clientConfig'.");
        WebhookTargets.Check(Info, webhook.ObjectOrNothing("clientConfig"), check);
        if (!webhook.MayHaveMore("conversionReviewVersions") && !webhook.Texts("conversionReviewVersions").Any(version => version is "v1" or "v1beta1"))
            check.Report(Info, webhook.At("conversionReviewVersions"), "The server speaks 'v1' and 'v1beta1' with a webhook. Add one of them.");
    }

    private void CheckGroup(ObjectView spec, ManifestCheck check)
    {
        if (spec.Text("group") is { Length: > 0 } group && group.IndexOf('.') < 0)
            check.Report(Info, spec.At("group"), $"The group '{FormatDemand.Shown(group)}' has no dot. Use a domain such as 'example.com'.");
        if (spec.Text("group") is { } own && (own.EndsWith(".k8s.io", StringComparison.Ordinal) || own.EndsWith(".kubernetes.io", StringComparison.Ordinal) || own is "k8s.io" or "kubernetes.io"))
        {
            var annotations = check.Root.ObjectOrNothing("metadata").ObjectOrNothing("annotations");
            if (annotations.Text("api-approved.kubernetes.io") is { Length: > 0 } approval && !approval.StartsWith("unapproved", StringComparison.Ordinal)
                && !(Uri.TryCreate(approval, UriKind.Absolute, out var address) && address.Host.Length > 0))
                check.Report(Info, annotations.At("api-approved.kubernetes.io"), $"The approval is '{FormatDemand.Shown(approval)}'. Use the address of the pull request, or a text that starts with 'unapproved'.");
            if (annotations.LacksText("api-approved.kubernetes.io"))
                check.Report(Info, annotations.At("api-approved.kubernetes.io"), $"The group '{own}' belongs to Kubernetes. Use a group of your own, or set the annotation 'api-approved.kubernetes.io'.");
        }
        var names = spec.ObjectOrNothing("names");
        if (names.Text("kind") is { Length: > 0 } kind && names.Text("listKind") == kind)
            check.Report(Info, names.At("listKind"), "'kind' and 'listKind' are the same. Change one of them.");
    }

    private static string Definition(string isStored) => Example.Of(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        $"spec:\n  group: example.com\n  scope: Namespaced\n  names:\n    plural: shops\n    kind: Shop\n  versions:\n  - name: v1\n    served: true\n    storage: {isStored}\n    schema:\n      openAPIV3Schema:\n        type: object",
        "shops.example.com");
}
