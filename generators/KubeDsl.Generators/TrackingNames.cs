namespace KubeDsl.Generators;

/// <summary>The names of the steps of every generator, by which tests see what ran again.</summary>
public static class TrackingNames
{
    /// <summary>Whether the fluent API of the catalogue is to be made.</summary>
    public const string CatalogApiWanted = nameof(CatalogApiWanted);

    /// <summary>The members with the <c>[Manifests]</c> attribute.</summary>
    public const string ManifestMembers = nameof(ManifestMembers);

    /// <summary>All members together, in order.</summary>
    public const string ManifestRegistry = nameof(ManifestRegistry);
}
