using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cluster.Pruning;

/// <summary>Deletes members of a set, in the reverse of the order in which they were made.</summary>
internal sealed class Pruner(ClusterAccess cluster, ParallelSteps steps)
{
    // The controller that copies a Service's labels to its Endpoints says so there.
    private const string EndpointsManager = "endpoints.kubernetes.io/managed-by";

    private readonly ObjectDeletion deletion = new(cluster.Client, cluster.Time);

    /// <summary>False for what a controller made from a member and copied the label to, and for what is going already.</summary>
    public static bool MayDelete(Member member) =>
        !member.Live.HasController && !member.Live.IsBeingDeleted
        && (member.Resource is not { Group: "", Kind: "Endpoints" } || member.Live.Label(EndpointsManager) is null);

    public async Task<IReadOnlyList<ObjectResult>> RunAsync(IReadOnlyList<Member> members, CancellationToken cancellation)
    {
        var results = new List<ObjectResult>();
        foreach (var wave in members.GroupBy(member => Waves.Of(member.Resource.Group, member.Resource.Kind)).OrderByDescending(group => group.Key))
            results.AddRange(await steps.RunAsync([.. wave], member => member.Identity, DeleteAsync, cancellation));
        return results;
    }

    private async Task<ObjectResult> DeleteAsync(Member member, CancellationToken cancellation)
    {
        var answer = await deletion.DeleteAsync(member.Path, member.Live.Uid, Propagation.Background, cancellation);
        return answer.IsSuccess || answer.StatusCode == 404
            ? new ObjectResult(member.Identity, Outcome.Pruned) { Warnings = answer.Warnings }
            : DeletionRefusal.Of(member.Identity, answer);
    }
}
