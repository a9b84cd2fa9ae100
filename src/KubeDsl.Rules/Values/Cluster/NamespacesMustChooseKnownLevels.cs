using KubeDsl.Manifests;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A namespace asks for a level of pod security that there is.</summary>
internal sealed class NamespacesMustChooseKnownLevels() : TypeRule(Metadata, "core.v1.Namespace")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2712",
        "Namespaces must choose a known level of pod security",
        Severity.Error,
        "The labels of pod security take the three levels, and a version of Kubernetes or 'latest'.",
        "Use 'privileged', 'baseline' or 'restricted'.")
    {
        Passing = Labelled("restricted"),
        Failing = Labelled("strict"),
    };

    private const string Prefix = "pod-security.kubernetes.io/";

    public override void Check(ObjectView @namespace, ManifestCheck check)
    {
        if (@namespace.Object("spec") is { } spec)
            FinalizersMustBeQualified.Check(spec, "finalizers", check);
        if (@namespace.ObjectOrNothing("metadata").Map["labels"] is not MapNode labels)
            return;
        foreach (var mode in (string[])["enforce", "audit", "warn"])
        {
            if (labels[Prefix + mode] is StringNode or NullNode && @namespace.ObjectOrNothing("metadata").ObjectOrNothing("labels").Text(Prefix + mode, "") is { } level && level is not ("privileged" or "baseline" or "restricted"))
                check.Report(Info, Place(check, Prefix + mode), $"The level of pod security is '{FormatDemand.Shown(level)}'. Use 'privileged', 'baseline' or 'restricted'.");
            if (labels[Prefix + mode + "-version"] is StringNode version && !IsVersion(version.Value))
                check.Report(Info, Place(check, Prefix + mode + "-version"), $"The version of pod security is '{FormatDemand.Shown(version.Value)}'. Use 'latest', or a version such as 'v1.36'.");
        }
    }

    private static FieldPath Place(ManifestCheck check, string label) => check.Root.At("metadata").Child("labels").Child(label);

    private static bool IsVersion(string text)
    {
        if (text == "latest")
            return true;
        if (!text.StartsWith("v1.", StringComparison.Ordinal) || text.Length is < 4 or > 9 || (text[3] == '0' && text.Length > 4))
            return false;
        for (var i = 3; i < text.Length; i++)
            if (text[i] is < '0' or > '9')
                return false;
        return true;
    }

    private static string Labelled(string level) => $"""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            pod-security.kubernetes.io/enforce: {level}
        """;
}
