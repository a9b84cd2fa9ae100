using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A written status of a CustomResourceDefinition names the version that is stored.</summary>
internal sealed class StoredVersionsMustBeConsistent() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionStatus")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2803",
        "A written status of a definition must name the stored version",
        Severity.Error,
        "Generators write an empty status into definitions; the server reads the list of stored versions in it and refuses one without the storage version.",
        "Remove 'status'.")
    {
        Passing = Definition(""),
        Failing = Definition("\nstatus:\n  storedVersions: []"),
    };

    private static string Definition(string status) => Example.Of(
        "apiextensions.k8s.io/v1", "CustomResourceDefinition",
        "spec:\n  group: example.com\n  scope: Namespaced\n  names:\n    plural: shops\n    kind: Shop\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object" + status,
        "shops.example.com");

    public override void Check(ObjectView status, ManifestCheck check)
    {
        if (status.List("storedVersions") is not { } list)
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
