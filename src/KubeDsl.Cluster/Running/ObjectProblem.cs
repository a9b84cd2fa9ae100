using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>One thing that is wrong with an object.</summary>
/// <param name="Message">What, why, and what would be right.</param>
internal sealed record ObjectProblem(string Message)
{
    /// <summary>The field, as the server names it; null for the object as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>The field as the manifest has it, or the nearest part around it; null for the object as a whole.</summary>
    public FieldPath? Path { get; init; }

    /// <summary>Where the field, or the nearest part around it, was written; null when that is not known.</summary>
    public SourceOrigin? Place { get; init; }

    /// <summary>For people: <c>spec.replicas: must be at least 0</c>.</summary>
    public override string ToString() => Field is null ? Message : $"{Field}: {Message}";
}
