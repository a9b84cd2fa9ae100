namespace KubeDsl.Cel.Evaluation;

/// <summary>What an evaluation may take.</summary>
/// <param name="MaxSteps">The number of steps after which it ends with an error; a step is one operation on a short value.</param>
/// <param name="Cancellation">Ends the evaluation with <see cref="OperationCanceledException"/>.</param>
public sealed record CelLimits(long MaxSteps = CelLimits.DefaultMaxSteps, CancellationToken Cancellation = default)
{
    /// <summary>The default of <see cref="MaxSteps"/>, about what the API server allows one expression.</summary>
    public const long DefaultMaxSteps = 1_000_000;

    /// <summary>The limits that count when none are given.</summary>
    public static CelLimits Default { get; } = new();
}
