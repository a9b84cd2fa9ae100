using System.Collections.Immutable;
using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Fakes.Resources;

/// <summary>The resources that the server has: those of one Kubernetes version, and the custom ones that were established.</summary>
internal sealed class ResourceRegistry
{
    private static readonly Lazy<ImmutableArray<ResourceDefinition>> LazyBuiltIn = new(() => [.. Catalog.Default.Kinds
        .Where(kind => kind.IsPersisted && !kind.IsSubresource && kind.IsServedIn(KubernetesVersion.Latest) && !kind.Version.Contains("alpha", StringComparison.Ordinal))
        .Select(kind => new ResourceDefinition(
            kind.Group, kind.Version, kind.Name, kind.Plural, kind.Name.ToLowerInvariant(), kind.Scope == ResourceScope.Namespaced, IsCustom: false, CatalogShape.Of(kind)))]);

    private ImmutableArray<ResourceDefinition> custom = [];

    public static ImmutableArray<ResourceDefinition> BuiltIn => LazyBuiltIn.Value;

    public IEnumerable<ResourceDefinition> All => BuiltIn.Concat(custom);

    public ResourceDefinition? Find(string group, string version, string plural) =>
        All.FirstOrDefault(resource => resource.Group == group && resource.Version == version && resource.Plural == plural);

    public ResourceDefinition? FindAny(string group, string plural) =>
        All.FirstOrDefault(resource => resource.Group == group && resource.Plural == plural);

    /// <summary>Takes the versions of a custom resource definition in, in the place of what it had before.</summary>
    public void Establish(MapNode definition)
    {
        Forget(definition);
        var (group, plural) = NamesOf(definition);
        var names = (MapNode)definition.Find("spec", "names")!;
        var served = (definition.Find("spec", "versions") as ListNode ?? ListNode.Empty).OfType<MapNode>().Where(version => version["served"] is BooleanNode { Value: true });
        var made = served.Select(version => new ResourceDefinition(
            group, Text(version["name"]), Text(names["kind"]), plural, Text(names["singular"]), Text(definition.Find("spec", "scope")) == "Namespaced", IsCustom: true,
            version.Find("schema", "openAPIV3Schema") is MapNode schema ? new OpenApiShape(schema, isRoot: true) : Shape.Any)).ToArray();
        ImmutableInterlocked.Update(ref custom, known => known.AddRange(made));
    }

    /// <summary>Takes the versions of a custom resource definition out.</summary>
    public void Forget(MapNode definition)
    {
        var (group, plural) = NamesOf(definition);
        ImmutableInterlocked.Update(ref custom, known => known.RemoveAll(resource => resource.Group == group && resource.Plural == plural));
    }

    private static (string Group, string Plural) NamesOf(MapNode definition) =>
        (Text(definition.Find("spec", "group")), Text(definition.Find("spec", "names", "plural")));

    private static string Text(ManifestNode? node) => node is StringNode text ? text.Value : "";
}
