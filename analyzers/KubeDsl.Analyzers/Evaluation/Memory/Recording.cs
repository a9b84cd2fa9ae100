namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>What a part of a run has gone by.</summary>
internal sealed class Recording
{
    /// <summary>The bodies that were read.</summary>
    public HashSet<BodyId> Bodies { get; } = [];

    /// <summary>True when the result may be another in another place: a bound was met, or a circle.</summary>
    public bool DependsOnCaller { get; set; }

    public void Add(Recording part)
    {
        Bodies.UnionWith(part.Bodies);
        DependsOnCaller |= part.DependsOnCaller;
    }
}
