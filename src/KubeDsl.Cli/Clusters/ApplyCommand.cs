using KubeDsl.Cluster.Applying;

namespace KubeDsl.Cli.Clusters;

/// <summary>What <c>kubedsl apply</c> does.</summary>
internal static class ApplyCommand
{
    /// <param name="arguments">Source and cluster.</param>
    /// <param name="options">How to apply; the set is found here.</param>
    /// <param name="isYes">Do not ask before pruning.</param>
    public static int Run(ClusterArguments arguments, ApplyOptions options, bool isYes) => ClusterCommand.Run(arguments, async (session, cancellation) =>
    {
        if (await session.LoadAsync(cancellation) is not { } source)
            return ExitCodes.Findings;

        var confirmation = new Confirmation(isYes, session.Namespace);
        options = options with { Set = session.SetOf(source.ProjectName), Adopt = arguments.Adopt };
        var plan = await session.PlanAsync(source, cancellation);
        var report = await RunReports.ShowAsync(session, source.Places, options.DryRun != DryRun.None, shown =>
        {
            var asking = options with
            {
                ConfirmPrune = (objects, _) => shown.AskAsync(() => confirmation.Ask("These objects left the set and would be deleted:", objects)),
            };
            return new ApplyRun(session.Access, asking, shown).RunAsync(plan, cancellation);
        });
        return report.IsSuccess && !confirmation.WasUnanswered ? ExitCodes.Success : ExitCodes.Findings;
    });

    /// <summary>Reads the value of <c>--dry-run</c>; null when the option was not given.</summary>
    /// <exception cref="CommandException">The value is not known.</exception>
    public static DryRun DryRunOf(string? text) => text switch
    {
        null => DryRun.None,
        "" or "server" => DryRun.Server,
        "client" => DryRun.Client,
        _ when text == "-" || Path.Exists(text) => throw new CommandException($"--dry-run takes '{text}' for its value. Write --dry-run=server, or the source before the option."),
        _ => throw new CommandException($"--dry-run '{text}' is not known. Use 'server' or 'client'."),
    };
}
