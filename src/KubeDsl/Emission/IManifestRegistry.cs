using System.ComponentModel;

namespace KubeDsl.Emission;

/// <summary>The <c>[Manifests]</c> members of an assembly; the generator implements it in every project that has some.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IManifestRegistry
{
    /// <summary>The members in the order of their set names.</summary>
    IReadOnlyList<ManifestMember> Members { get; }
}
