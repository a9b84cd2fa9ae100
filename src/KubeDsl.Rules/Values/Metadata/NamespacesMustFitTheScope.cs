using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>The namespace of an object is a namespace's name.</summary>
internal static class NamespacesMustFitTheScope
{
    public static readonly RuleInfo Info = new(
        "KDSL2022",
        "The namespace of an object must be a namespace's name",
        Severity.Error,
        "A namespace's name is a DNS label.",
        "Use 1 to 63 lower-case letters, digits and '-'.")
    {
        Passing = Example.Of("v1", "ConfigMap", "  namespace: shop"),
        Failing = Example.Of("v1", "ConfigMap", "  namespace: The Shop"),
    };

    public static void Check(ObjectView metadata, bool isNamespaced, ManifestCheck check)
    {
        if (isNamespaced && metadata.Text("namespace") is { Length: > 0 } name && Dns1123LabelFormat.Problem(name) is { } problem)
            check.Report(Info, metadata.At("namespace"), $"The namespace is '{FormatDemand.Shown(name)}'. {problem}");
    }
}
