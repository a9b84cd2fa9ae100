using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Deleting;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cli.Clusters;

/// <summary>What <c>kubedsl delete</c> does.</summary>
internal static class DeleteCommand
{
    public static int Run(ClusterArguments arguments, DeletionOptions options, bool isYes) => ClusterCommand.Run(arguments, async (session, cancellation) =>
    {
        var (targets, set, places) = arguments is { Sources: [], ApplySet: not null }
            ? await OfSetAsync(session, options, cancellation)
            : await OfSourceAsync(session, cancellation);
        if (targets is null)
            return ExitCodes.Findings;

        var confirmation = new Confirmation(isYes || options.DryRun || targets.Count == 0, session.Namespace);
        if (!confirmation.Ask("These objects would be deleted:", [.. targets.Select(target => target.Identity)]))
            return confirmation.WasUnanswered ? ExitCodes.Findings : ExitCodes.Success;
        var report = await RunReports.ShowAsync(
            session, places, options.DryRun, observer => new DeleteRun(session.Access, options, observer).RunAsync(targets, set, cancellation));
        return report.IsSuccess ? ExitCodes.Success : ExitCodes.Findings;
    });

    private static async Task<(IReadOnlyList<DeleteTarget>? Targets, ApplySetParent? Set, ManifestPlaces Places)> OfSetAsync(ClusterSession session, DeletionOptions options, CancellationToken cancellation)
    {
        var set = session.SetOf(null)!;
        var members = await new DeleteRun(session.Access, options, new SilentObserver()).MembersAsync(set, session.Arguments.Adopt, cancellation)
            ?? throw new CommandException($"There is no ApplySet '{set.Name}' in namespace '{set.Namespace}'. Name another one, or another namespace with -n.");
        return (members, set, new ManifestPlaces());
    }

    private static async Task<(IReadOnlyList<DeleteTarget>? Targets, ApplySetParent? Set, ManifestPlaces Places)> OfSourceAsync(ClusterSession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync(cancellation) is not { } source)
            return (null, null, new ManifestPlaces());
        var plan = await session.PlanAsync(source, cancellation);
        // A kind that the cluster does not know has no objects in it.
        return ([.. plan.Objects.Where(planned => !planned.IsPromised).Select(DeleteTarget.Of)], null, source.Places);
    }
}
