using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Resources;

/// <summary>What the server says about its resources, in both forms.</summary>
internal static class DiscoveryDocuments
{
    private static readonly string[] AllVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    /// <summary>All resources of the core group, or of all others.</summary>
    public static MapNode Aggregated(IEnumerable<ResourceDefinition> resources, bool isCore) => MapNode.Of(
        ("kind", "APIGroupDiscoveryList"),
        ("apiVersion", "apidiscovery.k8s.io/v2"),
        ("metadata", MapNode.Empty),
        ("items", ListNode.Of(Groups(resources, isCore).Select(group => (ManifestNode)MapNode.Of(
            ("metadata", isCore ? MapNode.Empty : MapNode.Of("name", group.Key)),
            ("versions", ListNode.Of(Versions(group).Select(version => (ManifestNode)MapNode.Of(
                ("version", version.Key),
                ("resources", ListNode.Of(version.Select(Described))),
                ("freshness", "Current"))))))))));

    /// <summary>The versions of the core group.</summary>
    public static MapNode CoreVersions() => MapNode.Of(
        ("kind", "APIVersions"),
        ("versions", ListNode.OfStrings(["v1"])),
        ("serverAddressByClientCIDRs", ListNode.Of(MapNode.Of(("clientCIDR", "0.0.0.0/0"), ("serverAddress", "127.0.0.1:6443")))));

    /// <summary>The other groups.</summary>
    public static MapNode GroupList(IEnumerable<ResourceDefinition> resources) => MapNode.Of(
        ("kind", "APIGroupList"),
        ("apiVersion", "v1"),
        ("groups", ListNode.Of(Groups(resources, isCore: false).Select(group => (ManifestNode)MapNode.Of(
            ("name", group.Key),
            ("versions", ListNode.Of(Versions(group).Select(version => (ManifestNode)GroupVersion(group.Key, version.Key)))),
            ("preferredVersion", GroupVersion(group.Key, Versions(group).First().Key)))))));

    /// <summary>The resources of one version; null when there is no such version.</summary>
    public static MapNode? ResourceList(IEnumerable<ResourceDefinition> resources, string group, string version)
    {
        var found = resources.Where(resource => resource.Group == group && resource.Version == version).ToArray();
        if (found.Length == 0)
            return null;
        var list = MapNode.Of(
            ("kind", "APIResourceList"),
            ("groupVersion", found[0].ApiVersion),
            ("resources", ListNode.Of(found.SelectMany(Listed))));
        return group.Length == 0 ? list : list.Set("apiVersion", "v1");
    }

    private static IEnumerable<IGrouping<string, ResourceDefinition>> Groups(IEnumerable<ResourceDefinition> resources, bool isCore) =>
        resources.Where(resource => resource.Group.Length == 0 == isCore).GroupBy(resource => resource.Group);

    // Stable versions come before those still on trial, and higher ones before lower.
    private static IEnumerable<IGrouping<string, ResourceDefinition>> Versions(IEnumerable<ResourceDefinition> group) =>
        group.GroupBy(resource => resource.Version).OrderBy(version => version.Key.Contains("beta", StringComparison.Ordinal)).ThenByDescending(version => version.Key, StringComparer.Ordinal);

    private static ManifestNode Described(ResourceDefinition resource) => MapNode.Of(
        ("resource", resource.Plural),
        ("responseKind", MapNode.Of(("group", resource.Group), ("version", resource.Version), ("kind", resource.Kind))),
        ("scope", resource.IsNamespaced ? "Namespaced" : "Cluster"),
        ("singularResource", resource.Singular),
        ("verbs", ListNode.OfStrings(AllVerbs)));

    private static IEnumerable<ManifestNode> Listed(ResourceDefinition resource)
    {
        yield return MapNode.Of(
            ("name", resource.Plural), ("singularName", resource.Singular), ("namespaced", resource.IsNamespaced), ("kind", resource.Kind), ("verbs", ListNode.OfStrings(AllVerbs)));
        yield return MapNode.Of(
            ("name", resource.Plural + "/status"), ("singularName", ""), ("namespaced", resource.IsNamespaced), ("kind", resource.Kind), ("verbs", ListNode.OfStrings(["get", "patch", "update"])));
    }

    private static MapNode GroupVersion(string group, string version) => MapNode.Of(("groupVersion", $"{group}/{version}"), ("version", version));
}
