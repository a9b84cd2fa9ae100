using System.Diagnostics;

namespace KubeDsl.Benchmarks;

/// <summary>Times a program from its start to its end.</summary>
internal static class TimedProcess
{
    /// <summary>The tool that was built with the benchmarks. It is not compiled ahead of time, as the one that is installed is.</summary>
    public static string BuiltTool => Path.Combine(AppContext.BaseDirectory, "KubeDsl.Cli.dll");

    /// <param name="program">An executable, or the <c>.dll</c> of one.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="mayFind">True where an exit code of 1 is an answer.</param>
    public static TimeSpan Run(string program, string[] arguments, bool mayFind = false)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 || (mayFind && process.ExitCode == 1) ? watch.Elapsed : throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}: {errors.Result}");
    }
}
