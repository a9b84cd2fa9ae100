using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>Joins a kind's life from its sources and demands that they agree with the documents.</summary>
internal static class KindLives
{
    public static KindLife Join(
        KindName name, IReadOnlyList<OpenApiDocument> documents, KindPresence? presence, KindLife? known, KindLife? byHand)
    {
        var life = byHand is null
            ? known ?? new KindLife(name)
            : byHand with { Replacement = byHand.Replacement ?? (byHand.HasNoReplacement ? null : known?.Replacement) };

        KubernetesVersion oldest = documents[0].Version, newest = documents[^1].Version;
        if (presence is null)
            return life.Removed <= oldest
                ? life
                : throw new CatalogInputException($"'{name}' is in no document, and is not known to be removed by {oldest}. Correct lifecycle.json or say 'life {name} …' in facts.txt.");

        KubernetesVersion first = presence.Versions[0], last = presence.Versions[^1];
        if (first > oldest)
            life = life with { Introduced = Agree(name, "introduced", life.Introduced, first) };
        if (last < newest)
            life = life with { Removed = Agree(name, "removed", life.Removed, last.Next()) };
        else if (life.Removed <= newest)
            throw new CatalogInputException($"'{name}' is said to be removed in {life.Removed}, and the document of {newest} has it.");
        return life;
    }

    private static KubernetesVersion Agree(KindName name, string what, KubernetesVersion? known, KubernetesVersion found) =>
        known is null || known == found
            ? found
            : throw new CatalogInputException($"'{name}' is said to be {what} in {known}; by the documents it is {found}. Say 'life {name} …' in facts.txt.");
}
