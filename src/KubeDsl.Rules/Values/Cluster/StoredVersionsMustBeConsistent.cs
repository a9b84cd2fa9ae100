using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A CustomResourceDefinition is written without a status, or with one that names the version that is stored.</summary>
internal sealed class StoredVersionsMustBeConsistent() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinition")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2803",
        "Definitions should be written without a status",
        Severity.Warning,
        "Generators write an empty status into definitions. The server drops it and makes its own, so that what is written there tells nothing.",
        "Remove 'status'.")
    {
        Passing = Definition(""),
        Failing = Definition("\nstatus:\n  storedVersions: []"),
    };

    private static string Definition(string status) => Example.Of(
        "apiextensions.k8s.io/v1", "CustomResourceDefinition",
        "spec:\n  group: example.com\n  scope: Namespaced\n  names:\n    plural: shops\n    kind: Shop\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object" + status,
        "shops.example.com");

    public override void Check(ObjectView definition, ManifestCheck check)
    {
        if (definition.Object("status") is not { } status || status.List("storedVersions") is not { } list)
            return;
        if (list.Count == 0 && !list.IsOpen)
        {
            check.Report(Info, status.At("storedVersions"), "The status lists no stored version. Remove 'status'.");
            return;
        }
        if (status.MayHaveMore("storedVersions"))
            return;
        foreach (var version in check.Root.ObjectOrNothing("spec").Objects("versions"))
            if (version.IsTrue("storage") && version.Text("name") is { } name && !status.Texts("storedVersions").Contains(name))
                check.Report(Info, status.At("storedVersions"), $"The status does not list the storage version '{FormatDemand.Shown(name)}'. Remove 'status'.");
    }
}
