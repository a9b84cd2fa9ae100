using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>What a claim is filled from: named in full, and in one way.</summary>
internal static class ClaimSources
{
    public static void Check(RuleInfo rule, ObjectView claim, ManifestCheck check)
    {
        var source = claim.Object("dataSource");
        var reference = claim.Object("dataSourceRef");
        // A claim is cleaned before it is judged, the claim in a template is not: a reference into another namespace is behind a feature gate
        // that is off, and a source of which older servers did not know is dropped when there is no reference beside it.
        if (check.Kind == "PersistentVolumeClaim")
        {
            if (reference is { } named && named.Text("namespace", "") is not "")
                reference = null;
            if (reference is null && source is { } lone && !IsOfOldKind(lone))
                source = null;
        }
        if (source is { } left)
            CheckNames(rule, left, check);
        if (reference is { } right)
            CheckNames(rule, right, check);
        if (source is { } first && reference is { } second)
            Compare(rule, claim, first, second, check);
    }

    private static bool IsOfOldKind(ObjectView source) => source.Text("kind") switch
    {
        "PersistentVolumeClaim" => source.LacksText("apiGroup"),
        "VolumeSnapshot" => source.Text("apiGroup") == "snapshot.storage.k8s.io",
        _ => false,
    };

    private static void CheckNames(RuleInfo rule, ObjectView source, ManifestCheck check)
    {
        foreach (var field in (string[])["kind", "name"])
            if (source.LacksText(field))
                check.Report(rule, source.At(field), $"The source of the data has no '{field}'. Set it, or remove the source.");
        if (source.LacksText("apiGroup") && source.Text("kind") is { Length: > 0 } kind && kind != "PersistentVolumeClaim")
            check.Report(rule, source.Path, $"The source of the data is a {FormatDemand.Shown(kind)} of the core group. Set 'apiGroup', or use a PersistentVolumeClaim.");
        if (source.Text("apiGroup") is { Length: > 0 } group && Dns1123SubdomainFormat.Problem(group) is { } problem)
            check.Report(ValueFormats.Names, source.At("apiGroup"), $"'apiGroup' is '{FormatDemand.Shown(group)}'. {problem}");
        if (source.Text("namespace") is { Length: > 0 } space && Dns1123LabelFormat.Problem(space) is { } misfit)
            check.Report(ValueFormats.Names, source.At("namespace"), $"'namespace' is '{FormatDemand.Shown(space)}'. {misfit}");
    }

    private static void Compare(RuleInfo rule, ObjectView claim, ObjectView source, ObjectView reference, ManifestCheck check)
    {
        if (reference.HasText("namespace"))
        {
            check.Report(rule, claim.Path, "A 'dataSourceRef' in another namespace goes without 'dataSource'. Remove the latter.");
            return;
        }
        foreach (var field in (string[])["kind", "name", "apiGroup"])
            if (Differ(source, reference, field))
            {
                check.Report(rule, claim.Path, "'dataSource' and 'dataSourceRef' name different objects. Keep one of them.");
                return;
            }
    }

    // An empty group and none are two things here.
    private static bool Differ(ObjectView source, ObjectView reference, string field) =>
        field == "apiGroup" && source.Lacks(field) != reference.Lacks(field)
            ? (source.Lacks(field) || source.Text(field) is not null) && (reference.Lacks(field) || reference.Text(field) is not null)
            : source.Text(field, "") is { } left && reference.Text(field, "") is { } right && left != right;
}
