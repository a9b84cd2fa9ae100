using KubeDsl.Build.Describing;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Schema;

namespace KubeDsl.Build.Findings;

/// <summary>Tells of the custom resources that nothing is known of: they are written, and not checked.</summary>
internal static class UncheckedKinds
{
    // Of a group that Kubernetes has itself this rule says which kinds there are.
    private const string KindsMustExist = "KDSL1007";

    /// <summary>A line for each kind of a set.</summary>
    public static IEnumerable<string> Of(DescribedSet set, CheckedManifests manifests, CustomResourceCatalog definitions)
    {
        var known = definitions.With(set.Manifests.Manifests);
        var refused = manifests.Findings.Where(finding => finding.Rule.Id == KindsMustExist).Select(finding => finding.Manifest).ToHashSet();
        return set.Manifests.Manifests
            .Where(manifest => Catalog.Default.FindKind(manifest.ApiVersion, manifest.Kind) is null && !known.Knows(manifest) && !refused.Contains(manifest))
            .GroupBy(manifest => (manifest.ApiVersion, manifest.Kind))
            .Select(kind => $"KubeDsl: {set.Member}: {kind.Key.Kind} of '{kind.Key.ApiVersion}' is not checked: its definition is not among the KubeDslCrd items.");
    }
}
