using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>References to owners name them completely.</summary>
internal static class OwnersMustBeComplete
{
    public static readonly RuleInfo Info = new(
        "KDSL2024",
        "References to owners must be complete",
        Severity.Error,
        "The garbage collector finds an owner by API version, kind, name and uid, and one owner at most manages the object.",
        "Set all four fields, or leave the reference to the controller that makes the object.")
    {
        Passing = Example.Of("v1", "ConfigMap", ""),
        Failing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: web
              ownerReferences:
              - apiVersion: apps/v1
                kind: Deployment
                name: web
            """,
    };

    private static readonly string[] Required = ["apiVersion", "kind", "name", "uid"];

    public static void Check(ObjectView metadata, ManifestCheck check)
    {
        MapNode? controller = null;
        foreach (var owner in metadata.Objects("ownerReferences"))
        {
            foreach (var field in Required)
                if (owner.LacksText(field))
                    check.Report(Info, owner.At(field), $"The reference to an owner has no '{field}'. Set it.");
            if (owner.Text("apiVersion") is { Length: > 0 } apiVersion && (apiVersion.Split('/').Length > 2 || apiVersion.EndsWith("/", StringComparison.Ordinal)))
                check.Report(Info, owner.At("apiVersion"), $"'apiVersion' of the owner is '{FormatDemand.Shown(apiVersion)}'. Write it like 'apps/v1'.");
            if (owner.Text("kind") == "Event" && owner.Text("apiVersion") is "v1" or "/v1")
                check.Report(Info, owner.Path, "An Event cannot own anything. Remove the reference.");
            if (!owner.IsTrue("controller"))
                continue;
            // The server drops repeated owners before it looks.
            if (controller is not null && !controller.Equals(owner.Map))
                check.Report(Info, metadata.At("ownerReferences"), "Two owners are said to be the controller. Keep 'controller: true' on one of them.");
            controller ??= owner.Map;
        }
    }
}
