using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>Of some fields of an object at least one, at most one, or exactly one is set.</summary>
/// <param name="fields">The fields.</param>
/// <param name="atLeastOne">Whether one must be set.</param>
/// <param name="atMostOne">Whether two must not be set.</param>
/// <param name="emptyCounts">Whether an empty text is set.</param>
internal sealed class GroupDemand(IReadOnlyList<string> fields, bool atLeastOne, bool atMostOne, bool emptyCounts) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2007",
        "Alternatives must be chosen as the type demands",
        Severity.Error,
        "An object that offers alternatives takes one of them: a volume one source, a probe one handler.",
        "Keep one of the alternatives that the message names.")
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
                livenessProbe:
                  httpGet:
                    port: 80
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
                livenessProbe:
                  httpGet:
                    port: 80
                  tcpSocket:
                    port: 80
            """,
    };

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is not MapNode map)
            return false;

        string? first = null;
        var mayHaveMore = map.IsOpen;
        foreach (var field in fields)
        {
            if (map[field] is not { } node)
                continue;
            mayHaveMore |= node is UnknownNode;
            if (!IsSet(node))
                continue;
            if (first is null)
                first = field;
            else if (atMostOne)
                check.Report(Info, path.Child(field), $"'{first}' and '{field}' are both set. Keep one of them.", related: check.OriginOf(path.Child(first)));
        }

        if (first is not null || mayHaveMore || !atLeastOne)
            return false;
        check.Report(Info, path, $"'{NameOf(path)}' sets none of {Listed()}. Set one of them.");
        return true;
    }

    private bool IsSet(ManifestNode node) => node switch
    {
        NullNode or UnknownNode => false,
        StringNode text => emptyCounts || text.Value.Length > 0,
        ListNode list => list.Count > 0,
        _ => true,
    };

    private string Listed() => fields.Count <= 6
        ? string.Join(", ", fields.Select(field => $"'{field}'"))
        : string.Join(", ", fields.Take(6).Select(field => $"'{field}'")) + ", …";
}
