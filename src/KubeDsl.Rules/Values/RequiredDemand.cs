using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>The field is set.</summary>
internal sealed class RequiredDemand(bool emptyMapCounts, EnumDemand? values = null) : Demand
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
            check.Report(Info, path, $"'{Shown(path, check)}' is {(isAbsent ? "missing" : "empty")}. Set it{(values is null ? "" : " to " + values.ListOf(check))}.");
        return isMissing;
    }

    /// <summary>The same demand on a field that takes few values: what to set it to is told.</summary>
    public RequiredDemand Among(EnumDemand known) => new(emptyMapCounts, known);

    // What is missing in an object that is missing too is named with it.
    private static string Shown(FieldPath path, ManifestCheck check)
    {
        var name = NameOf(path);
        for (var parent = path.Parent; parent is { Key: { } key } && check.Manifest.Root.Find(parent) is null or NullNode; parent = parent.Parent)
            name = key + "." + name;
        return name;
    }
}
