using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>Node ports are handed out by number: the protocol does not tell two of them apart, the port of the Service does.</summary>
internal sealed class NodePortsMustNotClash() : TypeRule(Metadata, "core.v1.ServiceSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2304",
        "A node port must be taken once",
        Severity.Error,
        "Ports of one number may share a node port, for instance TCP and UDP for DNS. The ports of other numbers and the health check need their own.",
        "Change one of the node ports, or leave it out and let the cluster choose.")
    {
        Passing = Example.Of("v1", "Service", "spec:\n  type: NodePort\n  ports:\n  - name: dns\n    port: 53\n    protocol: UDP\n    nodePort: 30053\n  - name: dns-tcp\n    port: 53\n    nodePort: 30053"),
        Failing = Example.Of("v1", "Service", "spec:\n  type: NodePort\n  ports:\n  - name: dns\n    port: 53\n    protocol: UDP\n    nodePort: 30053\n  - name: metrics\n    port: 9153\n    nodePort: 30053"),
    };

    public override void Check(ObjectView service, ManifestCheck check)
    {
        var type = service.Text("type");
        if (type is not ("NodePort" or "LoadBalancer"))
            return;

        var ports = new List<(long Number, long NodePort, string Protocol, FieldPath Path)>();
        foreach (var port in service.Objects("ports"))
        {
            // What one of them gets depends on all before it.
            if (port.Integer("port") is not { } number || port.Integer("nodePort", 0) is not { } nodePort || port.Text("protocol", "TCP") is not { } protocol)
                return;
            ports.Add((number, nodePort, protocol, port.At("nodePort")));
        }

        var isChosen = type == "NodePort" || !service.IsFalse("allocateLoadBalancerNodePorts");
        var given = new Dictionary<long, long?>();
        var taken = new HashSet<long>();
        foreach (var (number, own, protocol, path) in ports)
        {
            if (own == 0 && !isChosen)
                continue;
            long? wanted = null;
            if (!given.TryGetValue(number, out var first))
            {
                // The first of a number takes the first node port that any of that number asks for.
                var asked = ports.Find(port => port.Number == number && port.NodePort != 0).NodePort;
                wanted = given[number] = asked == 0 ? null : asked;
            }
            else if (own != 0 && own != first)
            {
                wanted = own;
            }
            // The same protocol twice is told by the rule about distinct ports.
            if (wanted is { } taking && !taken.Add(taking) && !ports.Exists(port => port.NodePort == taking && port.Protocol == protocol && port.Path != path))
                check.Report(Info, path, $"The node port {taking} is taken by another port of the Service. Change one.");
        }

        if (type == "LoadBalancer" && service.Text("externalTrafficPolicy") == "Local" && service.Integer("healthCheckNodePort") is { } health and not 0 && taken.Contains(health))
            check.Report(Info, service.At("healthCheckNodePort"), $"The node port {health} is taken by a port of the Service. Use another for the health check.");
    }
}
