using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>What happens to one request.</summary>
internal sealed record MemoryFault
{
    /// <summary>Happens before the request is looked at.</summary>
    public Action? Before { get; init; }

    /// <summary>Is answered in place of looking at the request.</summary>
    public ApiAnswer? Answer { get; init; }

    /// <summary>Happens when the request is carried out and its answer is under way.</summary>
    public Action? After { get; init; }
}
