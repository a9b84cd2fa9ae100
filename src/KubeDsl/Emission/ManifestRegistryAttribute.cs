using System.ComponentModel;

namespace KubeDsl.Emission;

/// <summary>Names the registry of an assembly, so that the build step finds it without a search.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ManifestRegistryAttribute(Type registry) : Attribute
{
    /// <summary>A type with a public parameterless constructor that implements <see cref="IManifestRegistry"/>.</summary>
    public Type Registry { get; } = registry;
}
