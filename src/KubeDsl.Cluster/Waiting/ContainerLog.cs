namespace KubeDsl.Cluster.Waiting;

/// <summary>The last lines that a container wrote.</summary>
internal sealed record ContainerLog(string Pod, string Container, IReadOnlyList<string> Lines);
