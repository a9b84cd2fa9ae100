using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>What a server knows of a kind besides its fields.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Plural">The name of its resources; null for a custom resource without a definition.</param>
/// <param name="IsNamespaced">False for kinds outside of namespaces.</param>
/// <param name="OtherVersions">The other versions of the group that the same objects can be read in.</param>
internal sealed record ResourceKind(string Name, string? Plural, bool IsNamespaced, IReadOnlyList<string> OtherVersions)
{
    /// <summary>The kind of a manifest; null for one that cannot be created by a manifest.</summary>
    public static ResourceKind? Of(Manifest manifest, CustomResourceCatalog definitions, KubernetesVersion version)
    {
        var (group, kind) = (manifest.Group, manifest.Kind);
        var own = manifest.ApiVersion.Substring(manifest.ApiVersion.IndexOf('/') + 1);
        if (definitions.Find(group, kind) is { } definition)
            return new ResourceKind(kind, definition.Plural, definition.IsNamespaced, definition.Versions.Where(other => other.IsServed && other.Name != own).Select(other => other.Name).ToArray());
        if (Catalog.Default.FindKind(manifest.ApiVersion, kind) is { } known)
            return known.IsSubresource ? null : new ResourceKind(kind, known.Plural, known.Scope == ResourceScope.Namespaced, OthersOf(known, version));
        return group.IndexOf('.') < 0 || kind.Length == 0 ? null : new ResourceKind(kind, null, IsNamespaced: true, []);
    }

    private static string[] OthersOf(KindInfo kind, KubernetesVersion version) => Catalog.Default.KindsNamed(kind.Name)
        .Where(other => other.Group == kind.Group && other.Plural == kind.Plural && other.Version != kind.Version && other.IsServedIn(version) && IsOnByDefault(other))
        .Select(other => other.Version)
        .OrderBy(other => other, StringComparer.Ordinal)
        .ToArray();

    // New beta versions are switched off in a server that was not told otherwise; those of flow control are older than that custom.
    private static bool IsOnByDefault(KindInfo kind) =>
        kind.Version.IndexOf("alpha", StringComparison.Ordinal) < 0
        && (kind.Version.IndexOf("beta", StringComparison.Ordinal) < 0 || kind.Group == "flowcontrol.apiserver.k8s.io");
}
