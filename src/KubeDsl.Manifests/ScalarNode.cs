namespace KubeDsl.Manifests;

/// <summary>A single value: a string, an integer, a floating-point number, a boolean, or null.</summary>
public abstract class ScalarNode : ManifestNode
{
    private protected ScalarNode(SourceOrigin? origin) => Origin = origin;

    /// <inheritdoc/>
    public override SourceOrigin? Origin { get; }
}
