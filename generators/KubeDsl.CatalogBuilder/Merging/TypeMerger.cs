using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>Lays the definitions of all versions over each other.</summary>
internal static class TypeMerger
{
    // Definitions that OpenApiType turns into words.
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "api.resource.Quantity", "util.intstr.IntOrString", "meta.v1.Time", "meta.v1.MicroTime", "meta.v1.Duration",
    };

    public static IReadOnlyList<MergedType> Merge(IReadOnlyList<OpenApiDocument> documents, HandKeptFacts facts, ClosedSets closedSets)
    {
        var versions = documents.Select(document => document.Version).ToArray();
        return [.. documents
            .SelectMany(document => document.Definitions.Values.Select(definition => (document.Version, Definition: definition)))
            .Where(item => IsType(item.Definition, facts))
            .GroupBy(item => item.Definition.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Merge(group.Key, versions, [.. group], facts, closedSets))];
    }

    private static bool IsType(OpenApiDefinition definition, HandKeptFacts facts)
    {
        if (Scalars.Contains(definition.Name) || definition.IsResourceList)
            return false;
        if (facts.Says("free-form", definition.Name) || facts.Says("left-out", definition.Name))
            return false;
        return definition.IsObject
            ? true
            : throw new CatalogInputException($"The definition '{definition.Name}' is not an object. Say 'free-form {definition.Name}' in facts.txt, or teach TypeMerger its meaning.");
    }

    private static MergedType Merge(
        string name, KubernetesVersion[] versions, (KubernetesVersion Version, OpenApiDefinition Definition)[] items, HandKeptFacts facts, ClosedSets closedSets)
    {
        var present = items.Select(item => item.Version).ToArray();
        var fields = items
            .SelectMany(item => item.Definition.Fields.Select(field => (field.Key, item.Version, Field: field.Value)))
            .GroupBy(item => item.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FieldMerger.Merge(name, group.Key, present, [.. group.Select(item => (item.Version, item.Field))], facts, closedSets));
        return new MergedType(name, Presence.Range(name, versions, present), items[^1].Definition.IsAtomicMap, [.. fields]);
    }
}
