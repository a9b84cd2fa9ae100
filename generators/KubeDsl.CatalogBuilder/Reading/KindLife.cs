using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>What is known of a kind's life beside the documents.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Introduced">The version that brought it.</param>
/// <param name="Deprecated">The version that deprecates it.</param>
/// <param name="Removed">The first version without it.</param>
/// <param name="Replacement">What to use in its place, or null.</param>
/// <param name="HasNoReplacement">True when it is known that nothing replaces it.</param>
internal sealed record KindLife(
    KindName Name,
    KubernetesVersion? Introduced = null,
    KubernetesVersion? Deprecated = null,
    KubernetesVersion? Removed = null,
    KindName? Replacement = null,
    bool HasNoReplacement = false);
