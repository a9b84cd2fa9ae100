namespace KubeDsl.Cel.Evaluation;

/// <summary>Ends an evaluation that took too many steps; never leaves the assembly.</summary>
internal sealed class StepLimitException : Exception
{
    public const string Text = "operation cancelled: actual cost limit exceeded";
}
