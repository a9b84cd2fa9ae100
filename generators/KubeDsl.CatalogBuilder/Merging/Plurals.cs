namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>The English plural as Kubernetes forms it from a kind.</summary>
internal static class Plurals
{
    public static string Of(string kind)
    {
        var word = kind.ToLowerInvariant();
        if (word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2]))
            return word[..^1] + "ies";
        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }
}
