namespace KubeDsl.Manifests;

/// <summary>A single value: a string, an integer, a floating-point number, a boolean, or null.</summary>
public abstract class ScalarNode : ManifestNode
{
    private protected ScalarNode(SourceOrigin? origin, string? written = null)
    {
        Origin = origin;
        Written = written;
    }

    /// <inheritdoc/>
    public override SourceOrigin? Origin { get; }

    /// <summary>The text that stands for the value in a file, where that looks like something else: <c>1.10</c>, <c>yes</c>, <c>0644</c>.</summary>
    public string? Written { get; }
}
