using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Api;

namespace KubeDsl.Cli.Clusters;

/// <summary>Runs what a command does with a cluster, and tells what keeps it from being done.</summary>
internal static class ClusterCommand
{
    public static int Run(ClusterArguments arguments, Func<ClusterSession, CancellationToken, Task<int>> body)
    {
        using var interruption = new Interruption();
        try
        {
            return RunAsync(arguments, body, interruption.Token).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is CommandException or ClusterException or IOException or UnauthorizedAccessException)
        {
            foreach (var line in exception.Message.Split('\n'))
                Console.Error.WriteLine($"kubedsl: {Printable.Text(line.TrimEnd('\r'))}");
            return (exception as CommandException)?.ExitCode ?? ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("kubedsl: interrupted; nothing was changed.");
            return ExitCodes.Usage;
        }
    }

    private static async Task<int> RunAsync(ClusterArguments arguments, Func<ClusterSession, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        if (arguments.Output is not (null or "text" or "json"))
            throw new CommandException($"-o '{arguments.Output}' is not known. Use 'text' or 'json'.");
        SourceLoader.Find(arguments);
        await using var session = ClusterSession.Open(arguments);
        return await body(session, cancellation);
    }
}
