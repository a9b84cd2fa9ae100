using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>
/// The objects as the server had them before the run. Those in sets are listed beforehand, a request for each kind; without a set, and in a
/// dry run, each object is asked for.
/// </summary>
internal sealed class PriorObjects
{
    private readonly IApiClient client;
    private readonly bool asksForEach;
    private readonly Dictionary<ResourceIdentity, Member> members;

    private PriorObjects(IApiClient client, bool asksForEach, Dictionary<ResourceIdentity, Member> members)
    {
        this.client = client;
        this.asksForEach = asksForEach;
        this.members = members;
    }

    public static PriorObjects Unlisted(IApiClient client) => new(client, asksForEach: true, []);

    public static async Task<PriorObjects> ListAsync(IApiClient client, MemberFinder finder, ApplySetParent set, ApplySetContents planned, bool isDryRun, CancellationToken cancellation)
    {
        var members = await finder.FindAllAsync(planned, set.Namespace, cancellation);
        return new PriorObjects(client, isDryRun, members.ToDictionary(member => member.Identity));
    }

    /// <summary>The id of the set that the object is in; null when it is in none.</summary>
    public string? SetOf(PlannedObject planned) => members.GetValueOrDefault(planned.Identity)?.SetId;

    /// <summary>The object; null when it is not there, or was in no set.</summary>
    public async Task<LiveObject?> FindAsync(PlannedObject planned, CancellationToken cancellation)
    {
        if (members.TryGetValue(planned.Identity, out var member))
            return member.Live;
        if (!asksForEach)
            return null;
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, planned.Path), cancellation);
        return answer is { IsSuccess: true, Body: { } body } ? new LiveObject(body) : null;
    }
}
