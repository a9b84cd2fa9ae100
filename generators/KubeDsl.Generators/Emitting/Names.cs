using System.Text;

namespace KubeDsl.Generators.Emitting;

/// <summary>C# names from the names of Kubernetes.</summary>
internal static partial class Names
{
    private static readonly Dictionary<string, string> IrregularSingulars = new(StringComparer.Ordinal)
    {
        ["Addresses"] = "Address",
        ["Data"] = "Data",
        ["Env"] = "Env",
        ["EnvFrom"] = "EnvFrom",
        ["HostAliases"] = "HostAlias",
        ["Ingress"] = "Ingress",
        ["Egress"] = "Egress",
        ["Aliases"] = "Alias",
        ["Classes"] = "Class",
        ["Statuses"] = "Status",
        ["Tls"] = "Tls",
        ["Cors"] = "Cors",
        ["Searches"] = "Search",
        ["Matches"] = "Match",
        ["Prefixes"] = "Prefix",
        ["Caches"] = "Cache",
        ["Indexes"] = "Index",
        ["Indices"] = "Index",
        ["Branches"] = "Branch",
        ["Patches"] = "Patch",
    };

    /// <summary><c>podIP</c> becomes <c>PodIP</c>, <c>$ref</c> becomes <c>Ref</c>, <c>x-kubernetes-list-type</c> becomes <c>XKubernetesListType</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        var raise = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                raise = true;
                continue;
            }
            if (pascal.Length == 0 && char.IsDigit(character))
                pascal.Append('_');
            pascal.Append(raise ? char.ToUpperInvariant(character) : character);
            raise = false;
        }
        return pascal.Length == 0 ? "Value" : pascal.ToString();
    }

    /// <summary>The last word of a name: <c>ContainerPort</c> gives <c>Port</c>, <c>Status</c> itself.</summary>
    public static string LastWord(string pascal)
    {
        var start = pascal.Length - 1;
        while (start > 0 && !(char.IsUpper(pascal[start]) && !char.IsUpper(pascal[start - 1])))
            start--;
        return pascal.Substring(Math.Max(0, start));
    }

    /// <summary>One of what a list or map holds: <c>Containers</c> becomes <c>Container</c>.</summary>
    public static string Singular(string plural)
    {
        foreach (var irregular in IrregularSingulars)
            if (plural.EndsWith(irregular.Key, StringComparison.Ordinal))
                return plural.Substring(0, plural.Length - irregular.Key.Length) + irregular.Value;
        if (plural.EndsWith("ies", StringComparison.Ordinal) && plural.Length > 4)
            return plural.Substring(0, plural.Length - 3) + "y";
        if (plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("xes", StringComparison.Ordinal))
            return plural.Substring(0, plural.Length - 2);
        if (plural.EndsWith("s", StringComparison.Ordinal) && !plural.EndsWith("ss", StringComparison.Ordinal) && !plural.EndsWith("us", StringComparison.Ordinal))
            return plural.Substring(0, plural.Length - 1);
        return plural;
    }
}
