using KubeDsl.Generators.Emitting;
using KubeDsl.Schema;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>
/// Which C# namespace the kinds of an API group live in: the words of the group without its last, so that <c>cert-manager.io</c> is
/// <c>KubeDsl.CertManager</c>. It depends on nothing but the group, so that a further definition never renames what is there.
/// </summary>
internal static class GroupNamespaces
{
    private const string Root = "KubeDsl.";

    /// <summary>Namespaces that KubeDsl has for itself.</summary>
    private static readonly string[] OwnNamespaces =
        ["Build", "Cel", "Cli", "Cluster", "Emission", "Generated", "Generators", "Manifests", "Objects", "Rules", "Schema", "Yaml"];

    private static readonly Lazy<HashSet<string>> PlainNames = new(() =>
        new HashSet<string>(Catalog.Default.TypeNames.Select(ApiNamespaces.ShortName).Concat(OwnNamespaces), StringComparer.Ordinal));

    public static string Of(string group)
    {
        var words = Shorten(group).Split('.');
        var name = string.Concat(words.Select(word => Names.Pascal(word)));
        return Root + (PlainNames.Value.Contains(name) ? name + "Group" : name);
    }

    // The groups of the Kubernetes project end in k8s.io, those of its experiments in x-k8s.io.
    private static string Shorten(string group)
    {
        if (group.EndsWith(".x-k8s.io", StringComparison.Ordinal))
            return group.Substring(0, group.Length - "-k8s.io".Length);
        if (group.EndsWith(".k8s.io", StringComparison.Ordinal))
            return group.Substring(0, group.Length - ".k8s.io".Length);
        var last = group.LastIndexOf('.');
        return last > 0 ? group.Substring(0, last) : group;
    }
}
