using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>The ports of a Service can be told apart.</summary>
internal sealed class ServicePortsMustBeDistinct() : TypeRule(Metadata, "core.v1.ServiceSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2301",
        "Ports of a Service must be there and be distinct",
        Severity.Error,
        "A Service needs a port, unless it is headless or a mere name; several ports need names, and no two may be the same.",
        "Add, name or change ports as the message says.")
    {
        Passing = Example.Of("v1", "Service", "spec:\n  ports:\n  - name: http\n    port: 80\n  - name: https\n    port: 443"),
        Failing = Example.Of("v1", "Service", "spec:\n  ports:\n  - name: http\n    port: 80\n  - name: https\n    port: 80"),
    };

    public override void Check(ObjectView service, ManifestCheck check)
    {
        if (service.LacksItems("ports") && service.Text("type", "ClusterIP") is { } type && type != "ExternalName" && IsNotHeadless(service))
            check.Report(Info, service.At("ports"), "The Service has no ports. Add one, or make it headless with 'clusterIP: None'.");

        if (service.List("ports") is not { } list)
            return;
        var needNames = list.Count > 1;
        var names = new List<string>();
        var ports = new List<(string, long)>();
        var nodePorts = new List<(string, long)>();
        var isClusterIP = service.Text("type", "ClusterIP") == "ClusterIP";
        foreach (var port in service.Objects("ports"))
        {
            if (needNames && port.LacksText("name"))
                check.Report(Info, port.At("name"), "A Service of several ports needs a name for each. Set 'name'.");
            if (port.Text("name") is { Length: > 0 } name)
                Note(names, name, port.At("name"), $"Two ports of the Service have the name '{name}'. Rename one.", check);
            if (port.Has("nodePort") && port.Integer("nodePort") is not 0 && isClusterIP)
                check.Report(Info, port.At("nodePort"), "A Service of the type 'ClusterIP' has no 'nodePort'. Remove it, or use 'type: NodePort'.");
            if (port.Text("protocol", "TCP") is not { } protocol)
                continue;
            if (port.Integer("port") is { } number)
                Note(ports, (protocol, number), port.Path, $"Port {number}/{protocol} stands twice. Change one.", check, check.OriginOf(port.At("port")));
            if (port.Integer("nodePort") is { } nodePort and not 0)
                Note(nodePorts, (protocol, nodePort), port.At("nodePort"), $"The node port {nodePort}/{protocol} stands twice. Change one.", check);
        }
    }

    private void Note<T>(List<T> seen, T item, FieldPath path, string message, ManifestCheck check, SourceOrigin? origin = null)
    {
        if (seen.Contains(item))
            check.Report(Info, path, message, origin);
        else
            seen.Add(item);
    }

    private static bool IsNotHeadless(ObjectView service) =>
        service.Text("clusterIP", "") is { } address && address != "None" && (!service.MayHaveMore("clusterIPs") || service.LacksItems("clusterIPs")) && !service.Texts("clusterIPs").Contains("None");
}
