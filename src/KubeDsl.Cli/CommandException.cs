namespace KubeDsl.Cli;

/// <summary>Ends a command with a message for the user.</summary>
public sealed class CommandException(string message, int exitCode = ExitCodes.Usage) : Exception(message)
{
    /// <summary>The exit code of the process.</summary>
    public int ExitCode { get; } = exitCode;
}
