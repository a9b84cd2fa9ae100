namespace KubeDsl.Cli.Emission;

/// <summary>Runs the emit host.</summary>
internal static class HostRun
{
    /// <summary>Runs a job; what the host says goes to <paramref name="messages"/>.</summary>
    public static int Run(EmitJob job, TextWriter messages)
    {
        var exitCode = DotnetProcess.Run(["exec", "--runtimeconfig", job.RuntimeConfig, job.Host, job.Request], job.WorkingDirectory, messages.WriteLine);
        if (File.Exists(job.RunningMember))
        {
            var parts = File.ReadAllText(job.RunningMember).Split('|');
            throw new CommandException($"{parts[^1]} ended the process in which it ran (exit code {exitCode}), for example by a stack overflow or by Environment.Exit.", ExitCodes.Findings);
        }
        return exitCode is ExitCodes.Success or ExitCodes.Findings
            ? exitCode
            : throw new CommandException($"The process that writes the manifests could not run (exit code {exitCode}).", ExitCodes.Findings);
    }
}
