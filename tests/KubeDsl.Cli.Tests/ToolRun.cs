using System.Diagnostics;

namespace KubeDsl.Cli.Tests;

/// <summary>A run of the built tool, as users start it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Messages)
{
    public static ToolRun Of(Scratch scratch, params string[] arguments) => Of(scratch, "", arguments);

    public static ToolRun Of(Scratch scratch, string input, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "KubeDsl.Cli.dll"), .. arguments])
        {
            WorkingDirectory = scratch.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result, messages.Result.ReplaceLineEndings("\n"));
    }
}
