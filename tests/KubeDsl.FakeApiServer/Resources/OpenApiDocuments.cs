using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Resources;

/// <summary>As much of the OpenAPI documents as a client needs to learn that objects can be patched with field validation.</summary>
internal static class OpenApiDocuments
{
    /// <summary>Where the document of each version is.</summary>
    public static MapNode Index(IEnumerable<ResourceDefinition> resources) => MapNode.Of("paths", MapNode.Of(
        [.. resources.Select(Root).Distinct().Select(root => (root, (ManifestNode)MapNode.Of("serverRelativeURL", $"/openapi/v3/{root}?hash=0")))]));

    /// <summary>The document of one version; null when there is no such version.</summary>
    public static MapNode? Of(IEnumerable<ResourceDefinition> resources, string root)
    {
        var found = resources.Where(resource => Root(resource) == root).ToArray();
        return found.Length == 0 ? null : MapNode.Of(
            ("openapi", "3.0.0"),
            ("info", MapNode.Of(("title", "Kubernetes"), ("version", "v1.36.0"))),
            ("paths", MapNode.Of([.. found.Select(resource => (PathOf(resource), (ManifestNode)MapNode.Of("patch", Patch(resource))))])));
    }

    private static string Root(ResourceDefinition resource) => (resource.Group.Length == 0 ? "api/" : "apis/") + resource.ApiVersion;

    private static string PathOf(ResourceDefinition resource) =>
        $"/{Root(resource)}/{(resource.IsNamespaced ? "namespaces/{namespace}/" : "")}{resource.Plural}/{{name}}";

    private static MapNode Patch(ResourceDefinition resource) => MapNode.Of(
        ("parameters", ListNode.Of(Parameter("dryRun"), Parameter("fieldManager"), Parameter("fieldValidation"), Parameter("force"))),
        ("x-kubernetes-action", "patch"),
        ("x-kubernetes-group-version-kind", MapNode.Of(("group", resource.Group), ("kind", resource.Kind), ("version", resource.Version))));

    private static MapNode Parameter(string name) => MapNode.Of(("name", name), ("in", "query"), ("schema", MapNode.Of("type", "string")));
}
