using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Objects of the API machinery are called after what they define.</summary>
internal sealed class NamesMustFollowTheSpec() : TypeRule(Metadata, "apiregistration.v1.APIServiceSpec", "apiextensions.v1.CustomResourceDefinitionSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2801",
        "Definitions must be called after what they define",
        Severity.Error,
        "A CustomResourceDefinition is called '<plural>.<group>', an APIService '<version>.<group>'.",
        "Correct 'metadata.name'.")
    {
        Passing = Service("v1.example.com"),
        Failing = Service("example"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        var isService = check.Kind == "APIService";
        var first = isService ? spec.Text("version", "") : spec.ObjectOrNothing("names").Text("plural", "");
        if (check.Root.ObjectOrNothing("metadata").Text("name") is { Length: > 0 } name && first is not null && spec.Text("group", "") is { } group && name != first + "." + group)
            check.Report(Info, check.Root.At("metadata").Child("name"), $"The {check.Kind} is called '{FormatDemand.Shown(name)}'. Call it '{FormatDemand.Shown(first + "." + group)}'.");
        if (isService)
            CheckService(spec, check);
    }

    private void CheckService(ObjectView spec, ManifestCheck check)
    {
        if (spec.LacksText("group") && spec.Text("version", "") is { } version && version != "v1")
            check.Report(Info, spec.At("group"), "Only the version 'v1' is of the core group. Set 'group'.");
        if (spec.IsTrue("insecureSkipTLSVerify") && spec.HasText("caBundle"))
            check.Report(Info, spec.At("insecureSkipTLSVerify"), "'insecureSkipTLSVerify' is true and there is a 'caBundle'. Keep one of them.");
        if (!spec.Lacks("service"))
            return;
        foreach (var field in (string[])["caBundle", "insecureSkipTLSVerify"])
            if (field == "caBundle" ? spec.HasText(field) : spec.IsTrue(field))
                check.Report(Info, spec.At(field), $"'{field}' is about a service, and there is none. Remove it.");
    }

    private static string Service(string name) => Example.Of(
        "apiregistration.k8s.io/v1",
        "APIService",
        "spec:\n  group: example.com\n  version: v1\n  groupPriorityMinimum: 100\n  versionPriority: 100\n  service:\n    name: api\n    namespace: api",
        name);
}
