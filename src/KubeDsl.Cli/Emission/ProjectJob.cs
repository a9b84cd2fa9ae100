namespace KubeDsl.Cli.Emission;

/// <summary>Builds a project and has its build write down what the emit host needs.</summary>
internal static class ProjectJob
{
    private const string MissingTarget = "MSB4057";

    public static EmitJob Prepare(string project, string? configuration, string work)
    {
        var request = Path.Combine(work, "request");
        var arguments = new List<string>
        {
            "build", project, "-nologo", "-v:q", "-clp:NoSummary", "-tl:off", "-nr:false",
            "-t:KubeDslDescribe", "-p:KubeDslEmitOnBuild=false", $"-p:KubeDslRequestPath={request}",
        };
        if (configuration is not null)
            arguments.AddRange(["-c", configuration]);
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine($"Building {Path.GetFileName(project)} …");

        var lines = new List<string>();
        var exitCode = DotnetProcess.Run(arguments, Environment.CurrentDirectory, lines.Add);
        if (lines.Any(line => line.Contains(MissingTarget, StringComparison.Ordinal)))
            throw new CommandException($"'{project}' does not refer to the KubeDsl package. Add it with: dotnet add \"{project}\" package KubeDsl");
        foreach (var line in Diagnostics(lines, all: exitCode != 0))
            Console.Error.WriteLine(line);
        if (exitCode != 0 || !File.Exists(request))
            throw new CommandException($"'{project}' does not build; nothing was written.", ExitCodes.Findings);

        return new EmitJob(File.ReadAllText(request + ".host").Trim(), request, request + ".runtimeconfig.json", Path.GetDirectoryName(project)!);
    }

    // The compiler's own lines, each once; when there are none, whatever the build said.
    private static IEnumerable<string> Diagnostics(List<string> lines, bool all)
    {
        var diagnostics = lines
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return diagnostics.Length == 0 && all ? lines : diagnostics;
    }
}
