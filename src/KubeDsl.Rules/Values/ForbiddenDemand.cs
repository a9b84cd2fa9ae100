using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>The field is not set in this place.</summary>
/// <param name="emptyCounts">Whether an empty list is set.</param>
/// <param name="ofMap">Whether the field is a map of entries: without any it is not set, where an object without fields is.</param>
internal sealed class ForbiddenDemand(bool emptyCounts, bool ofMap) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2002",
        "Fields must be set only where they are allowed",
        Severity.Error,
        "Some fields of a shared type have no meaning in some places; the API server refuses them there.",
        "Remove the field.")
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
                readinessProbe:
                  tcpSocket:
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
                readinessProbe:
                  terminationGracePeriodSeconds: 10
                  tcpSocket:
                    port: 80
            """,
    };

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is null || (!emptyCounts && (value is ListNode { Count: 0 } || (ofMap && value is MapNode { Count: 0 }))) || isAbsent)
            return false;
        check.Report(Info, path, $"'{NameOf(path)}' may not be set here. Remove it.");
        return true;
    }
}
