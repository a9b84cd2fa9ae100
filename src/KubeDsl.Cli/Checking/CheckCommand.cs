using KubeDsl.Build.Settings;
using KubeDsl.Cli.Checking.Reporting;

namespace KubeDsl.Cli.Checking;

/// <summary>What <c>kubedsl check</c> does: check, report, sum up.</summary>
internal static class CheckCommand
{
    public static int Run(CheckArguments arguments)
    {
        try
        {
            return Run(arguments.ToSettings(), Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error);
        }
        catch (CommandException exception)
        {
            Console.Error.WriteLine($"kubedsl: {Printable.Text(exception.Message)}");
            return exception.ExitCode;
        }
        catch (Exception exception) when (exception is SettingsException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"kubedsl: {Printable.Text(exception.Message)}");
            return ExitCodes.Usage;
        }
    }

    private static int Run(CheckSettings settings, Func<Stream> standardInput, Func<Stream> standardOutput, TextWriter messages)
    {
        var run = new CheckRun(settings);
        var files = run.Run(standardInput);
        using (var output = new BufferedStream(standardOutput(), 65536))
            ReportOf(settings.Format, run.Problems).Write(files, output);

        var tally = Tally.Of(files);
        foreach (var problem in run.Problems)
            messages.WriteLine($"kubedsl: {Printable.Text(problem)}");
        if (settings.Format == ReportFormat.Text)
            messages.WriteLine($"kubedsl: {tally}");
        return run.Problems.Count > 0 ? ExitCodes.Usage
            : tally.Errors > 0 ? ExitCodes.Findings
            : ExitCodes.Success;
    }

    private static IReport ReportOf(ReportFormat format, IReadOnlyList<string> problems) => format switch
    {
        ReportFormat.Json => new JsonReport(),
        ReportFormat.Sarif => new SarifReport(problems),
        ReportFormat.Junit => new JunitReport(),
        _ => new TextReport(HasColours()),
    };

    private static bool HasColours() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
