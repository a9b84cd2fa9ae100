using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Planning;

/// <summary>The resources that the definitions among the manifests will bring about.</summary>
internal sealed class PromisedResources
{
    private static readonly string[] AllVerbs = ["create", "delete", "get", "list", "patch", "update", "watch"];

    private readonly Dictionary<(string ApiVersion, string Kind), ApiResource> resources = [];

    public PromisedResources(IEnumerable<Manifest> manifests)
    {
        foreach (var manifest in manifests)
            if (manifest is { Kind: "CustomResourceDefinition", Group: "apiextensions.k8s.io" } && manifest.Root["spec"] is MapNode spec)
                Add(spec);
    }

    public ApiResource? Find(string apiVersion, string kind) => resources.GetValueOrDefault((apiVersion, kind));

    private void Add(MapNode spec)
    {
        var (group, kind, plural) = (Text(spec, "group"), Text(spec, "names", "kind"), Text(spec, "names", "plural"));
        if (spec["versions"] is not ListNode versions)
            return;
        foreach (var version in versions.OfType<MapNode>())
            if (version["served"] is BooleanNode { Value: true })
            {
                var name = Text(version, "name");
                resources[($"{group}/{name}", kind)] = new ApiResource(group, name, kind, plural, Text(spec, "scope") != "Cluster", AllVerbs);
            }
    }

    private static string Text(MapNode node, params string[] keys) => node.Find(keys) is StringNode text ? text.Value : "";
}
