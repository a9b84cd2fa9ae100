using System.Text;
using KubeDsl.Cli.Clusters.Reporting;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Status;

namespace KubeDsl.Cli.Clusters;

/// <summary>What <c>kubedsl status</c> does.</summary>
internal static class StatusCommand
{
    /// <param name="arguments">Source and cluster.</param>
    /// <param name="isWatching">Whether to go on.</param>
    /// <param name="pause">The time from one look to the next.</param>
    public static int Run(ClusterArguments arguments, bool isWatching, TimeSpan pause) => ClusterCommand.Run(arguments, async (session, cancellation) =>
    {
        ObjectPlan? plan = null;
        if (arguments is not { Sources: [], ApplySet: not null })
        {
            if (await session.LoadAsync(cancellation) is not { } source)
                return ExitCodes.Usage;
            plan = await session.PlanAsync(source, cancellation);
        }

        var objects = await LookAsync(session, plan, cancellation);
        Write(session, objects);
        while (isWatching)
        {
            try
            {
                await Task.Delay(pause, cancellation);
                var next = await LookAsync(session, plan, cancellation);
                if (!next.SequenceEqual(objects))
                    Write(session, next.Except(objects).ToArray());
                objects = next;
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await Console.Error.WriteLineAsync($"kubedsl: {StatusText.Summary(objects)}");
        return objects.All(item => item.Readiness.IsReady) ? ExitCodes.Success : ExitCodes.Findings;
    });

    private static async Task<IReadOnlyList<ObjectStatus>> LookAsync(ClusterSession session, ObjectPlan? plan, CancellationToken cancellation)
    {
        var run = new StatusRun(session.Access);
        if (plan is not null)
            return await run.OfAsync(plan, cancellation);
        var set = session.SetOf(null)!;
        return await run.OfAsync(set, cancellation)
            ?? throw new CommandException($"There is no ApplySet '{set.Name}' in namespace '{set.Namespace}'. Name another one, or another namespace with -n.");
    }

    private static void Write(ClusterSession session, IReadOnlyList<ObjectStatus> objects)
    {
        using var output = Console.OpenStandardOutput();
        if (session.Arguments.Output == "json")
        {
            StatusText.WriteJson(objects, output);
            return;
        }
        using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        StatusText.Write(objects, session.Namespace, Palette.ForOutput(), writer);
    }
}
