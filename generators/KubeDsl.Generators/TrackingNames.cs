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

    /// <summary>The files with definitions of custom resources.</summary>
    public const string CrdFiles = nameof(CrdFiles);

    /// <summary>What each of these files defines.</summary>
    public const string CrdDefinitions = nameof(CrdDefinitions);

    /// <summary>The names of all classes that the files define, together.</summary>
    public const string CrdClaims = nameof(CrdClaims);

    /// <summary>What each file defines, its names settled with the other files.</summary>
    public const string CrdSettled = nameof(CrdSettled);
}
