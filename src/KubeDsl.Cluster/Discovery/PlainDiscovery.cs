using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Discovery;

/// <summary>Discovery of servers that answer version by version.</summary>
internal sealed class PlainDiscovery(IApiClient client)
{
    /// <summary>The resources of all versions that <paramref name="root"/> lists.</summary>
    public async Task<IReadOnlyList<ApiResource>> ReadAsync(MapNode root, CancellationToken cancellation)
    {
        var lists = await Task.WhenAll(VersionsOf(root).Select(version => ResourcesOf(version, cancellation)));
        return [.. lists.SelectMany(list => list)];
    }

    /// <summary>The versions with the preferred one of each group first.</summary>
    private static IEnumerable<string> VersionsOf(MapNode root)
    {
        if (root["versions"] is ListNode core)
            return core.OfType<StringNode>().Select(version => version.Value);
        return DiscoveryText.Maps(root["groups"]).SelectMany(group => DiscoveryText.Maps(group["versions"])
            .Select(version => DiscoveryText.Of(version["groupVersion"]))
            .OrderBy(version => version == DiscoveryText.Of(group.Find("preferredVersion", "groupVersion")) ? 0 : 1));
    }

    // A group whose own server is down has no resources; what does not need it works all the same.
    private async Task<IReadOnlyList<ApiResource>> ResourcesOf(string apiVersion, CancellationToken cancellation)
    {
        var slash = apiVersion.IndexOf('/');
        var (group, version) = slash < 0 ? ("", apiVersion) : (apiVersion[..slash], apiVersion[(slash + 1)..]);
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, slash < 0 ? $"/api/{apiVersion}" : $"/apis/{apiVersion}"), cancellation);
        return !answer.IsSuccess ? [] : [.. DiscoveryText.Maps(answer.Body?["resources"])
            .Where(resource => !DiscoveryText.Of(resource["name"]).Contains('/'))
            .Select(resource => new ApiResource(
                group, version, DiscoveryText.Of(resource["kind"]), DiscoveryText.Of(resource["name"]), resource["namespaced"] is BooleanNode { Value: true }, DiscoveryText.Verbs(resource)))];
    }
}
