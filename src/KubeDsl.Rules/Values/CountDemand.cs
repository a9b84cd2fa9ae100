using System.Globalization;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>A list, map or text is neither too short nor too long.</summary>
internal sealed class CountDemand(decimal? minimum, decimal? maximum) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2005",
        "Lists and texts must have the right length",
        Severity.Error,
        "Some lists and texts have a least or a greatest length.",
        "Shorten or complete it as the message says.")
    {
        Passing = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: closed
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress]
            """,
        Failing = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: closed
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress, Ingress]
            """,
    };

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        var (count, isOpen, unit) = value switch
        {
            ListNode list => (list.Count, list.IsOpen, "entries"),
            MapNode map => (map.Count, map.IsOpen, "entries"),
            // The server counts bytes.
            StringNode text => (Encoding.UTF8.GetByteCount(text.Value), false, "characters"),
            _ => (-1, true, ""),
        };
        if (count < 0)
            return false;
        var remedy = maximum is { } high && count > high ? $"at most {high.ToString(CultureInfo.InvariantCulture)}"
            : minimum is { } low && count < low && !isOpen ? $"at least {low.ToString(CultureInfo.InvariantCulture)}"
            : null;
        if (remedy is null)
            return false;
        check.Report(Info, path, $"'{NameOf(path)}' has {count.ToString(CultureInfo.InvariantCulture)} {unit}. Use {remedy}.");
        return true;
    }
}
