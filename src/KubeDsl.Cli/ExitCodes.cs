namespace KubeDsl.Cli;

/// <summary>What the exit codes mean.</summary>
public static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The manifests, or the code that makes them, have errors.</summary>
    public const int Findings = 1;

    /// <summary>The command was not understood, or what it names is not there.</summary>
    public const int Usage = 2;
}
