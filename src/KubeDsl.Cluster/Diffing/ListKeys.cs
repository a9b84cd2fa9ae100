using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Diffing;

/// <summary>What tells the entries of a list apart, so that an entry that moved is no change of its neighbours.</summary>
internal static class ListKeys
{
    /// <summary>The fields that Kubernetes tells entries apart by, those that say most first.</summary>
    private static readonly string[][] Candidates =
    [
        ["name"], ["mountPath"], ["containerPort", "protocol"], ["port", "protocol"], ["topologyKey", "whenUnsatisfiable"],
        ["type"], ["key"], ["path"], ["host"], ["ip"], ["kind", "name"], ["uid"], ["devicePath"], ["resourceName"],
    ];

    /// <summary>The keys of the entries of both lists; null when no field tells all entries apart.</summary>
    public static (string[] Before, string[] After)? Of(ListNode before, ListNode after)
    {
        foreach (var fields in Candidates)
            if (Of(before, fields) is { } left && Of(after, fields) is { } right)
                return (left, right);
        return null;
    }

    private static string[]? Of(ListNode list, string[] fields)
    {
        var keys = new string[list.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            if (list[i] is not MapNode map || map[fields[0]] is not ScalarNode)
                return null;
            keys[i] = string.Join('/', fields.Select(field => map[field]?.ToString()).OfType<string>());
        }
        return keys.Distinct(StringComparer.Ordinal).Count() == keys.Length ? keys : null;
    }
}
