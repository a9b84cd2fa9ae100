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

    /// <summary>What is said where there is nothing for a namespace to mean.</summary>
    public static readonly RuleInfo ClusterWide = new(
        "KDSL4058",
        "Objects of the whole cluster should not name a namespace",
        Severity.Warning,
        "An API server drops the namespace of an object that belongs to none, and 'kubectl' refuses it when one is asked for by '-n'.",
        "Remove 'metadata.namespace'.")
    {
        Passing = Example.Of("v1", "Namespace", ""),
        Failing = Example.Of("v1", "Namespace", "  namespace: shop"),
    };

    public static void Check(ObjectView metadata, bool isNamespaced, ManifestCheck check)
    {
        if (!isNamespaced && metadata.HasText("namespace"))
            check.Report(ClusterWide, metadata.At("namespace"), $"A {check.Kind} belongs to the whole cluster. Remove the namespace '{metadata.Text("namespace")}'.");
        if (isNamespaced && metadata.Text("namespace") is { Length: > 0 } name && Dns1123LabelFormat.Problem(name) is { } problem)
            check.Report(Info, metadata.At("namespace"), $"The namespace is '{FormatDemand.Shown(name)}'. {problem}");
    }
}
