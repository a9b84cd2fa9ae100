using KubeDsl.Schema;

namespace KubeDsl.Generators.Parsing;

/// <summary>What documentation says of versions, bounds and the place in the Kubernetes reference.</summary>
internal static class References
{
    private static readonly KubernetesVersion Latest = KubernetesVersion.Latest;

    public static string RemarksOf(TypeInfo type, KindInfo? kind) =>
        Join(
            Versions(type.First, type.Last),
            kind is { Deprecated: { } deprecated } ? $"Deprecated since Kubernetes {deprecated}{Successor(kind)}." : "",
            Address(type));

    public static string RemarksOf(TypeInfo owner, FieldInfo field) =>
        Join(
            FieldLimits.IsRequired(owner, field) ? "Required." : "",
            Sentences(FieldLimits.Of(owner, field)),
            field.ListKind == ListKind.Set ? "Entries are unique." : "",
            field.ListKind == ListKind.Map && field.MapKeys.Count > 0 ? $"Entries are told apart by {string.Join(" and ", field.MapKeys)}." : "",
            Versions(field.First, field.Last),
            Address(owner));

    /// <summary>Since when and until when something exists; empty when it exists in every version that KubeDsl knows.</summary>
    public static string Versions(KubernetesVersion? first, KubernetesVersion? last) =>
        Join(
            first is { } since && since > KubernetesVersion.Oldest ? $"Since Kubernetes {since}." : "",
            last is { } until && until < Latest ? $"Up to Kubernetes {until}." : "");

    private static string Successor(KindInfo kind) =>
        kind.ReplacementApiVersion is { } apiVersion ? $"; use {apiVersion} {kind.ReplacementKind ?? kind.Name}" : "";

    private static string Address(TypeInfo type)
    {
        var version = type.Last is { } last && last < Latest ? last : Latest;
        var anchor = $"{type.ShortName.ToLowerInvariant()}-{ApiNamespaces.VersionOf(type.Name)}-{ApiNamespaces.GroupOf(type.Name)}";
        return $"https://kubernetes.io/docs/reference/generated/kubernetes-api/v{version}/#{anchor}";
    }

    private static string Sentences(IEnumerable<string> sentences) =>
        string.Join(" ", sentences.Select(sentence => char.ToUpperInvariant(sentence[0]) + sentence.Substring(1)));

    private static string Join(params string[] sentences) => string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
}
