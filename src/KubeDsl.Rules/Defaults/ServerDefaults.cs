using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults.Creation;
using KubeDsl.Rules.Defaults.Plans;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults;

/// <summary>
/// What an API server makes of a manifest before admission policies see it: empty values are gone, defaults stand where nothing was written,
/// quantities and times are in their canonical form, and what the default admission plugins add from the manifest alone is there.
/// </summary>
/// <remarks>
/// What only the server knows (<c>metadata.uid</c>, an allocated address, the name made of <c>generateName</c>) is <see cref="UnknownNode"/>.
/// Where a default depends on a value that is not known, the result is not known either: an Unknown, in a map that is open when the field may
/// be absent. A cluster of one address family, IPv4, is assumed, without default storage class, ingress class or priority class.
/// </remarks>
public static class ServerDefaults
{
    /// <summary>The object as admission sees it on its creation; the same one for a kind that the catalogue does not have.</summary>
    /// <param name="manifest">The object; a workload is completed first (see <c>Completion</c>).</param>
    /// <param name="version">The version of the server.</param>
    public static Manifest Of(Manifest manifest, KubernetesVersion version)
    {
        if (manifest is null)
            throw new ArgumentNullException(nameof(manifest));
        if (Catalog.Default.FindKind(manifest.ApiVersion, manifest.Kind) is not { Type.Name: { } typeName } kind)
            return manifest;

        var plan = PlanCatalog.Of(version).Find(typeName)!;
        var root = plan.Apply(ObjectMetadata.Identified(manifest.Root, kind, plan.HasStatus), depth: 0);
        return new Manifest(ObjectMetadata.Assigned(CreationRules.Apply(typeName, root, version)));
    }
}
