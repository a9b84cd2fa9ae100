using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>What the documents say of a kind.</summary>
/// <param name="TypeName">The type with its fields.</param>
/// <param name="ListKind">The kind of a list of these, or null.</param>
/// <param name="Versions">The versions that have it, in order, without a gap.</param>
internal sealed record KindPresence(string TypeName, string? ListKind, IReadOnlyList<KubernetesVersion> Versions)
{
    public static IReadOnlyDictionary<KindName, KindPresence> Find(IReadOnlyList<OpenApiDocument> documents, HandKeptFacts facts)
    {
        var found = new Dictionary<KindName, KindPresence>();
        foreach (var document in documents)
            foreach (var definition in document.Definitions.Values.Where(definition => IsKind(definition, facts)))
            {
                var name = definition.Kinds[0];
                var before = found.GetValueOrDefault(name);
                found[name] = new KindPresence(
                    definition.Name,
                    document.Definitions.TryGetValue(definition.Name + "List", out var list) && list.IsResourceList ? name.Kind + "List" : before?.ListKind,
                    [.. before?.Versions ?? [], document.Version]);
            }
        return found;
    }

    private static bool IsKind(OpenApiDefinition definition, HandKeptFacts facts)
    {
        if (definition.Kinds.Count == 0 || definition.IsResourceList)
            return false;
        if (definition.Kinds.All(kind => facts.Says("not-resource", kind.Kind)))
            return false;
        // APIGroupList and APIResourceList are answers of discovery: lists, but not of resources.
        if (definition.Name.EndsWith("List", StringComparison.Ordinal))
            return false;
        return definition.IsResource
            ? true
            : throw new CatalogInputException($"'{definition.Name}' has a kind and lacks what a resource has. Say 'not-resource {definition.Kinds[0].Kind}' in facts.txt, or teach KindPresence about it.");
    }
}
