namespace KubeDsl.Cluster.Waiting;

/// <summary>How far an object is, and what it says about it.</summary>
internal sealed record Readiness(ReadinessState State, string Message)
{
    public bool IsReady => State == ReadinessState.Ready;

    public bool IsFailed => State == ReadinessState.Failed;

    public static Readiness Ready(string message = "ready") => new(ReadinessState.Ready, message);

    public static Readiness Progressing(string message) => new(ReadinessState.Progressing, message);

    public static Readiness Failed(string message) => new(ReadinessState.Failed, message);
}
