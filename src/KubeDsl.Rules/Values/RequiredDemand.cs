using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>The field is set.</summary>
internal sealed class RequiredDemand(bool emptyMapCounts) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2001",
        "Required fields must be set",
        Severity.Error,
        "The API server refuses an object that lacks a field it cannot do without. For most fields an empty text or list is the same as none.",
        "Set the field.")
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
            """,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
            """,
    };

    public override bool ConcernsAbsence => true;

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        var isMissing = isAbsent || value switch
        {
            StringNode text => text.Value.Length == 0,
            ListNode list => list.Count == 0 && !list.IsOpen,
            MapNode map => emptyMapCounts && map.Count == 0 && !map.IsOpen,
            _ => false,
        };
        if (isMissing)
            check.Report(Info, path, $"'{NameOf(path)}' is {(isAbsent ? "missing" : "empty")}. Set it.");
        return isMissing;
    }
}
