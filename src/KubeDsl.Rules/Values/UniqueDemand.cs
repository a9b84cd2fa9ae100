using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>No entry of a list stands there twice.</summary>
/// <param name="fields">The fields that tell the entries apart; none when the entries are texts.</param>
/// <param name="emptyCounts">Whether two entries without a text in the field are the same.</param>
internal sealed class UniqueDemand(IReadOnlyList<string> fields, bool emptyCounts = false) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2006",
        "Entries of a list must not repeat",
        Severity.Error,
        "Entries that are told apart by a name or another field may not share it.",
        "Rename or remove one of the entries.")
    {
        Passing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
              volumes:
              - name: data
                emptyDir: {}
              - name: logs
                emptyDir: {}
            """,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
              volumes:
              - name: data
                emptyDir: {}
              - name: data
                emptyDir: {}
            """,
    };

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is not ListNode { Count: > 1 } list)
            return false;
        for (var i = 1; i < list.Count; i++)
        {
            if (KeyOf(list[i]) is not { } key)
                continue;
            for (var j = 0; j < i; j++)
            {
                if (KeyOf(list[j]) != key)
                    continue;
                Report(key, path.Child(i), path, path.Child(j), check);
                break;
            }
        }
        return false;
    }

    private void Report(string key, FieldPath entry, FieldPath list, FieldPath first, ManifestCheck check)
    {
        var shown = FormatDemand.Shown(key.Replace('\n', ' '));
        var message = fields.Count == 0
            ? $"'{shown}' stands twice in '{NameOf(list)}'. Remove one."
            : $"Two entries of '{NameOf(list)}' have the {string.Join(" and ", fields)} '{shown}'. Change one of them.";
        check.Report(Info, PlaceOf(entry), message, related: check.OriginOf(PlaceOf(first)));
    }

    private FieldPath PlaceOf(FieldPath entry) => fields.Count == 1 ? entry.Child(fields[0]) : entry;

    // Null where an entry cannot be compared: a part is unknown, or the only one is not set.
    private string? KeyOf(ManifestNode node)
    {
        if (fields.Count == 0)
            return node is ScalarNode and not NullNode ? node.ToString() : null;
        if (node is not MapNode map)
            return null;
        string? key = null;
        foreach (var field in fields)
        {
            var value = map[field];
            if (value is null && map.IsOpen)
                return null;
            if (value is not StringNode { Value.Length: > 0 } && ((fields.Count == 1 && !emptyCounts) || value is not (null or NullNode or StringNode)))
                return null;
            var part = value is StringNode text ? text.Value : "";
            key = key is null ? part : key + "\n" + part;
        }
        return key;
    }
}
