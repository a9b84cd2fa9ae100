using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>Storage classes and drivers are consistent.</summary>
internal sealed class StorageClassesMustBeConsistent() : TypeRule(Metadata, "storage.v1.StorageClass", "storage.v1.VolumeAttributesClass", "storage.v1.CSIDriver")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2504",
        "Storage classes and drivers must be consistent",
        Severity.Error,
        "Terms of a topology may not repeat, and a driver that takes tokens out of secrets must ask for tokens.",
        "Remove the repetition, or add 'tokenRequests'.")
    {
        Passing = Example.Of("storage.k8s.io/v1", "CSIDriver", "spec:\n  attachRequired: false", "csi.example.com"),
        Failing = Example.Of("storage.k8s.io/v1", "CSIDriver", "spec:\n  serviceAccountTokenInSecrets: true", "csi.example.com"),
    };

    private const int MostBytes = 256 * 1024;

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (check.Kind == "CSIDriver")
        {
            CheckDriver(part, check);
            return;
        }
        var seen = new List<string>();
        foreach (var topology in part.Objects("allowedTopologies"))
        {
            if (topology.MayHaveMore("matchLabelExpressions"))
                continue;
            var terms = new List<string>();
            foreach (var expression in topology.Objects("matchLabelExpressions"))
                terms.Add(expression.Text("key") + "=" + string.Join(",", expression.Texts("values").OrderBy(value => value, StringComparer.Ordinal)));
            terms.Sort(StringComparer.Ordinal);
            var key = string.Join(";", terms);
            if (seen.Contains(key))
                check.Report(Info, topology.At("matchLabelExpressions"), "Two topologies of the class are the same. Remove one.");
            seen.Add(key);
        }
        if (part.Map["parameters"] is not MapNode parameters)
            return;
        if (parameters.ContainsKey(""))
            check.Report(Info, part.At("parameters"), "A parameter has no name. Give it one.");
        if (parameters.Sum(entry => (long)BytesOf(entry.Key) + BytesOf((entry.Value as StringNode)?.Value ?? "")) is > MostBytes and var bytes)
            check.Report(Info, part.At("parameters"), $"The parameters have {bytes} bytes. Use at most {MostBytes} in all.");
    }

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);

    private void CheckDriver(ObjectView driver, ManifestCheck check)
    {
        if (driver.Object("spec") is { } spec && spec.Has("serviceAccountTokenInSecrets") && spec.LacksItems("tokenRequests"))
            check.Report(Info, spec.At("serviceAccountTokenInSecrets"), "'serviceAccountTokenInSecrets' goes with 'tokenRequests'. Add them, or remove it.");
        if (check.Manifest.Name is { Length: > 63 } name)
            check.Report(Info, check.Root.At("metadata").Child("name"), $"The name of the driver has {name.Length} characters. Use at most 63.");
    }
}
