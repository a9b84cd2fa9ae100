namespace KubeDsl.Fakes;

/// <summary>How a fake server is set up.</summary>
public sealed record FakeApiServerOptions
{
    /// <summary>The names in its certificate; none for that of the loopback address.</summary>
    public IReadOnlyList<string> ServerNames { get; init; } = [];

    /// <summary>Whether it speaks HTTP/2 beside HTTP/1.1.</summary>
    public bool IsHttp2 { get; init; } = true;

    /// <summary>Whether it can say all its resources at once.</summary>
    public bool HasAggregatedDiscovery { get; init; } = true;
}
