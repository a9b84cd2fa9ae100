using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>Joins what documents, lifecycle and hand-kept facts say of each kind.</summary>
internal static class KindMerger
{
    public static IReadOnlyList<MergedKind> Merge(
        IReadOnlyList<OpenApiDocument> documents, IReadOnlyList<KindLife> lives, HandKeptFacts facts)
    {
        var seen = KindPresence.Find(documents, facts);
        var lifeOf = lives
            .Where(life => !facts.Says("not-resource", life.Name.Kind))
            .ToDictionary(life => life.Name);
        var kinds = seen.Keys
            .Union(lifeOf.Keys)
            .Union(facts.KindsWithLife())
            .Order()
            .Select(name => Merge(name, documents, seen.GetValueOrDefault(name), lifeOf.GetValueOrDefault(name), facts))
            .ToDictionary(kind => kind.Name);
        return [.. kinds.Values
            .Select(kind => kind with { Life = kind.Life with { Replacement = Replacements.Find(kind, kinds) } })
            .OrderBy(kind => kind.Name)];
    }

    private static MergedKind Merge(
        KindName name, IReadOnlyList<OpenApiDocument> documents, KindPresence? presence, KindLife? life, HandKeptFacts facts)
    {
        var isTransient = facts.Says("transient", name.Kind);
        var isSubresource = facts.Says("subresource", name.Kind);
        var last = presence?.Versions[^1];
        return new MergedKind(
            name,
            facts.PluralOf(name.Kind) ?? Plurals.Of(name.Kind),
            facts.Says("cluster", name.Kind),
            isTransient,
            isSubresource,
            presence is not null ? presence.ListKind : isTransient || isSubresource ? null : name.Kind + "List",
            presence?.TypeName,
            presence?.Versions[0],
            last == documents[^1].Version ? null : last,
            KindLives.Join(name, documents, presence, life, facts.LifeOf(name)));
    }
}
