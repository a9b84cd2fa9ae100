using System.Text.RegularExpressions;

namespace KubeDsl.Conformance.Tests;

/// <summary>Whether two paths name the same field.</summary>
internal static partial class FieldNames
{
    // Where the server's message spells a path in another way than the manifest has it.
    private static readonly (string Server, string Manifest)[] Spellings =
    [
        ("spec.LoadBalancerSourceRanges", "spec.loadBalancerSourceRanges"),
        ("spec.template.labels", "spec.template.metadata.labels"),
        ("spec.template.annotations", "spec.template.metadata.annotations"),
        ("metadata.taints", "spec.taints"),
        // The server reads the first version of a definition as if there was only one.
        ("spec.validation.openAPIV3Schema", "spec.versions.schema.openAPIV3Schema"),
        ("spec.additionalPrinterColumns", "spec.versions.additionalPrinterColumns"),
        ("spec.subresources", "spec.versions.subresources"),
        ("spec.selectableFields", "spec.versions.selectableFields"),
        ("spec.version", "spec.versions.name"),
        (".resources.storage", ".resources.requests.storage"),
        (".downwarAPI", ".downwardAPI"),
        (".cephFS", ".cephfs"),
        (".persistentDisk", ".gcePersistentDisk"),
        (".initiatorname", ".initiatorName"),
        (".JSONPath", ".jsonPath"),
        (".PodAffinityTerm", ".podAffinityTerm"),
    ];

    /// <summary>
    /// True for the same field. Indexes and keys in brackets do not count (the server leaves them out in places), and one step more or less
    /// does not either: the server names a list where an entry is wrong, or the entry where its name is.
    /// </summary>
    public static bool AreSame(string ours, string servers)
    {
        var left = Plain(ours);
        var right = Plain(servers);
        if (left == right)
            return true;
        foreach (var (server, manifest) in Spellings)
            right = right == server || right.StartsWith(server + ".", StringComparison.Ordinal) || server[0] == '.' ? right.Replace(server, manifest, StringComparison.Ordinal) : right;
        right = EmbeddedStructs().Replace(right, "");
        return left == right || Parent(left) == right || left == Parent(right);
    }

    // Indexes go; a key in brackets is a step like any other.
    private static string Plain(string path) => Key().Replace(Index().Replace(path, ""), ".$1");

    private static string Parent(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? "" : path[..dot];
    }

    // A decoder names the Go structs that are embedded on the way; the manifest does not have them.
    [GeneratedRegex(@"(?<=\.)[A-Z][A-Za-z]+\.")]
    private static partial Regex EmbeddedStructs();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Key();
}
