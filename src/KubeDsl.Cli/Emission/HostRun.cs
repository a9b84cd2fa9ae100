using System.Globalization;
using KubeDsl.Build.Describing;

namespace KubeDsl.Cli.Emission;

/// <summary>Runs the emit host.</summary>
internal static class HostRun
{
    // It would win over the runtime configuration, and so over what the project says.
    private const string GlobalizationVariable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>Runs a job; what the host says goes to <paramref name="messages"/>.</summary>
    public static int Run(EmitJob job, TextWriter messages)
    {
        var exitCode = DotnetProcess.Run(
            ["exec", "--runtimeconfig", job.RuntimeConfig, job.Host, "emit", job.Request],
            job.WorkingDirectory,
            messages.WriteLine,
            GlobalizationVariable);
        if (RunningMember.Read(job.RunningMember, exitCode.ToString(CultureInfo.InvariantCulture)) is { } ended)
        {
            messages.WriteLine(ended);
            return ExitCodes.Findings;
        }
        return exitCode is ExitCodes.Success or ExitCodes.Findings
            ? exitCode
            : throw new CommandException($"The process that writes the manifests could not run (exit code {exitCode}).", ExitCodes.Findings);
    }
}
