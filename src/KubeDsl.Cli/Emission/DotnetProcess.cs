using System.Diagnostics;

namespace KubeDsl.Cli.Emission;

/// <summary>Runs <c>dotnet</c>.</summary>
internal static class DotnetProcess
{
    // What a finished process has left in its pipes is there at once; a grandchild may hold them open for ever.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    /// <summary>Runs a command to its end and hands over its lines, those of standard output and standard error alike.</summary>
    public static int Run(IEnumerable<string> arguments, string workingDirectory, Action<string> takeLine, string? withoutVariable = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        if (withoutVariable is not null)
            start.Environment.Remove(withoutVariable);
        using var process = new Process { StartInfo = start };
        var guard = new Lock();
        var openPipes = new CountdownEvent(2);
        void Take(string? line)
        {
            if (line is null)
            {
                openPipes.Signal();
                return;
            }
            lock (guard)
                takeLine(line);
        }

        process.OutputDataReceived += (_, data) => Take(data.Data);
        process.ErrorDataReceived += (_, data) => Take(data.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExitAsync(CancellationToken.None).Wait(Timeout.Infinite);
        openPipes.Wait(DrainTime);
        return process.ExitCode;
    }
}
