using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>At most one StorageClass, IngressClass or PriorityClass of a set is the default.</summary>
internal sealed class DefaultsShouldBeOne() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3024",
        "There should be one default class",
        Severity.Warning,
        "Of two default classes the cluster takes one, and which is not told.",
        "Keep one of them.")
    {
        Passing = Class("a", true) + "\n---\n" + Class("b", false),
        Failing = Class("a", true) + "\n---\n" + Class("b", true),
    };

    private static readonly (string Kind, string Annotation)[] Classes =
    [
        ("StorageClass", "storageclass.kubernetes.io/is-default-class"),
        ("IngressClass", "ingressclass.kubernetes.io/is-default-class"),
    ];

    public override void Check(SetView set)
    {
        foreach (var (kind, annotation) in Classes)
            Report(set.OfKind(kind).Where(check => check.Root.ObjectOrNothing("metadata").ObjectOrNothing("annotations").Text(annotation) == "true"), check => check.Root.At("metadata").Child("annotations").Child(annotation));
        Report(set.OfKind("PriorityClass").Where(check => check.Root.IsTrue("globalDefault")), check => check.Root.At("globalDefault"));
    }

    private void Report(IEnumerable<ManifestCheck> defaults, Func<ManifestCheck, FieldPath> place)
    {
        ManifestCheck? first = null;
        foreach (var check in defaults)
        {
            first ??= check;
            if (!check.Manifest.Identity.Equals(first.Manifest.Identity))
                check.Report(Info, place(check), $"{check.Kind} '{first.Manifest.Name}' is the default already. Keep one of the two.");
        }
    }

    private static string Class(string name, bool isDefault) =>
        Example.Of("scheduling.k8s.io/v1", "PriorityClass", $"value: 1000\nglobalDefault: {(isDefault ? "true" : "false")}", name);
}
