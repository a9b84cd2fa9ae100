using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values;

/// <summary>A text is one of a fixed list.</summary>
/// <param name="values">The list.</param>
/// <param name="isNarrower">True where the field knows more values elsewhere: a pod's restart policies, of which a Job takes two.</param>
internal sealed class EnumDemand(IReadOnlyList<EnumValue> values, bool isNarrower = false) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2004",
        "Values must be among those the field knows",
        Severity.Error,
        "A field with a fixed list of values takes nothing else, and upper and lower case count.",
        "Use one of the values that the message lists.")
    {
        Passing = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              type: NodePort
              ports:
              - port: 80
            """,
        Failing = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              type: nodePort
              ports:
              - port: 80
            """,
    };

    /// <summary>Reads a value with the version that it came with: <c>PreferSameZone@1.34</c>.</summary>
    public static EnumValue Parse(string text)
    {
        var at = text.IndexOf('@');
        return at < 0 ? new(text, null, null) : new(text.Substring(0, at), KubernetesVersion.Parse(text.Substring(at + 1)), null);
    }

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is not StringNode text)
            return false;
        foreach (var known in values)
            if (known.Value == text.Value)
                return !known.ExistsIn(check.Version) && ReportVersion(known, path, check);

        var names = NamesIn(check.Version);
        var closest = Spelling.Closest(text.Value, names);
        var remedy = closest is not null && names.Length > 1 ? $"Did you mean '{closest}'? Known are {Quoted(names)}." : $"Use {ListOf(check)}.";
        check.Report(Info, path, $"'{NameOf(path)}' is '{Shown(text.Value)}', which is not known{(isNarrower || names.Length == 1 ? " here" : "")}. {remedy}", replacement: closest);
        return true;
    }

    private bool ReportVersion(EnumValue known, FieldPath path, ManifestCheck check)
    {
        var since = known.First is { } first && check.Version < first ? $"came with Kubernetes {first}" : $"is gone since Kubernetes {known.Last?.Next()}";
        check.Report(Versions.VersionRules.Value, path, $"The value '{known.Value}' of '{NameOf(path)}' {since}, and the target is {check.Version}. Use {ListOf(check)}.");
        return true;
    }

    private string[] NamesIn(KubernetesVersion version) => values.Where(known => known.ExistsIn(version)).Select(known => known.Value).ToArray();

    public string ListOf(ManifestCheck check) => NamesIn(check.Version) is var names && names.Length == 1 ? Quoted(names) : "one of " + Quoted(names);

    private static string Quoted(string[] names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string Shown(string text) => text.Length > 60 ? text.Substring(0, 60) + "…" : text;
}
