using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>No two Services ask for the same port of the nodes or the same address.</summary>
internal sealed class NodePortsShouldBeDistinct() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3020",
        "Node ports and cluster addresses should be given out once",
        Severity.Warning,
        "A port of the nodes and an address in the cluster belong to one Service; a second one with it is refused.",
        "Use another port or address, or leave the choice to the cluster.")
    {
        Passing = Service("a", 30080) + "\n---\n" + Service("b", 30081),
        Failing = Service("a", 30080) + "\n---\n" + Service("b", 30080),
    };

    public override void Check(SetView set)
    {
        var seen = new Dictionary<string, ManifestCheck>(StringComparer.Ordinal);
        foreach (var check in set.OfKind("Service"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            if (spec.Text("clusterIP") is { Length: > 0 } address and not "None")
                CheckOne(seen, check, $"The address '{address}'", spec.At("clusterIP"));
            foreach (var port in spec.Objects("ports"))
                if (port.Integer("nodePort") is { } number and > 0 && port.Text("protocol", "TCP") is { } protocol)
                    CheckOne(seen, check, $"The node port {number} of {protocol}", port.At("nodePort"));
        }
    }

    private void CheckOne(Dictionary<string, ManifestCheck> seen, ManifestCheck check, string what, FieldPath path)
    {
        if (!seen.TryGetValue(what, out var other))
            seen.Add(what, check);
        else if (other != check && !other.Manifest.Identity.Equals(check.Manifest.Identity))
            check.Report(Info, path, $"{what} is also asked for by Service '{other.Manifest.Name}'. Use another one, or leave it out.");
    }

    private static string Service(string name, int port) =>
        Example.Service("type: NodePort").Replace("name: web", "name: " + name).Replace("- port: 80", $"- port: 80\n    nodePort: {port}");
}
