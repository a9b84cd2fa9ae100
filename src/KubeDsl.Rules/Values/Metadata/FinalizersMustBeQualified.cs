using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>Finalizers are qualified names, or one of the few that Kubernetes itself has.</summary>
internal static class FinalizersMustBeQualified
{
    public static readonly RuleInfo Info = new(
        "KDSL2023",
        "Finalizers must be qualified names",
        Severity.Error,
        "A finalizer names the controller that has to finish before an object goes; the domain in front keeps names apart.",
        "Put a domain in front: 'example.com/cleanup'.")
    {
        Passing = Example.Of("v1", "Namespace", "spec:\n  finalizers:\n  - kubernetes\n", "shop"),
        Failing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: web
              finalizers:
              - cleanup
            """,
    };

    public static void Check(ObjectView part, string key, ManifestCheck check)
    {
        if (part.List(key) is not { } list)
            return;
        for (var i = 0; i < list.Count; i++)
        {
            var text = list[i] switch { StringNode node => node.Value, NullNode => "", _ => null };
            if (text is null)
                continue;
            if (QualifiedNameFormat.Problem(text) is { } problem)
                check.Report(Info, part.At(key).Child(i), $"The finalizer '{FormatDemand.Shown(text)}' is not well-formed. {problem}");
            else if (text.IndexOf('/') < 0 && text is not ("kubernetes" or "orphan" or "foregroundDeletion") && IsJudgedMore(check))
                check.Report(Info, part.At(key).Child(i), $"The finalizer '{text}' has no domain. Write it like 'example.com/{text}'.");
        }
    }

    // Of custom resources and in some groups the form of a finalizer is checked and nothing else.
    private static bool IsJudgedMore(ManifestCheck check) =>
        check.Group is not ("apiregistration.k8s.io" or "apiextensions.k8s.io" or "node.k8s.io" or "admissionregistration.k8s.io")
        && Catalog.Default.FindKind(check.Manifest.ApiVersion, check.Kind) is not null;

    public static void CheckConflict(ObjectView metadata, ManifestCheck check)
    {
        var texts = metadata.Texts("finalizers").ToArray();
        if (texts.Contains("orphan") && texts.Contains("foregroundDeletion"))
            check.Report(Info, metadata.At("finalizers"), "'orphan' and 'foregroundDeletion' exclude each other. Keep one of them.");
    }
}
