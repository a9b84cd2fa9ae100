using KubeDsl.Build.Findings;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Describing;

/// <summary>What one <c>[Manifests]</c> member returned.</summary>
/// <param name="Member">The member in C#.</param>
/// <param name="Place">The first line of the member, if it is known.</param>
/// <param name="Manifests">The manifests, under the name of the set.</param>
/// <param name="Existing">What the member declared to exist in the cluster.</param>
public sealed record DescribedSet(string Member, SourcePlace Place, ManifestSet Manifests, IReadOnlyCollection<ResourceIdentity> Existing);
