using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>Peers and ports of a NetworkPolicy are consistent.</summary>
internal sealed class NetworkPolicyPeersMustBeConsistent() : TypeRule(
    Metadata, "networking.v1.NetworkPolicyPeer", "networking.v1.IPBlock", "networking.v1.NetworkPolicyPort")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2320",
        "Peers and ports of a NetworkPolicy must be consistent",
        Severity.Error,
        "A peer is a range of addresses or a choice of pods; exceptions lie inside their range; a range of ports starts at a number.",
        "Split the peer, or correct the range.")
    {
        Passing = Peer("ipBlock:\n          cidr: 10.0.0.0/8\n          except: [10.1.0.0/16]"),
        Failing = Peer("ipBlock:\n          cidr: 10.0.0.0/8\n          except: [11.0.0.0/16]"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Has("ipBlock") && (part.Has("podSelector") || part.Has("namespaceSelector")))
            check.Report(Info, part.Path, "The peer has an 'ipBlock' and a selector. Make two peers of them.");
        if (part.Text("cidr") is { } cidr && part.List("except") is { } except)
            for (var i = 0; i < except.Count; i++)
                if (except[i] is StringNode inner && CidrFormat.Problem(inner.Value) is null && CidrFormat.Problem(cidr) is null && !CidrFormat.IsStrictlyInside(cidr, inner.Value))
                    check.Report(Info, part.At("except").Child(i), $"'{inner.Value}' is not inside '{cidr}'. Use a smaller range inside it.");
        if (!part.Has("endPort"))
            return;
        if (part.Lacks("port"))
            check.Report(Info, part.At("endPort"), "'endPort' needs 'port', where the range starts. Set it.");
        else if (part["port"] is StringNode)
            check.Report(Info, part.At("endPort"), "A range of ports starts at a number, and 'port' is a name. Use a number, or remove 'endPort'.");
        else if (part.Integer("port") is { } start && part.Integer("endPort") is { } end && end < start)
            check.Report(Info, part.At("endPort"), $"'endPort' is {end} and 'port' {start}. Make the range end where it starts or later.");
    }

    private static string Peer(string lines) =>
        Example.Of("networking.k8s.io/v1", "NetworkPolicy", "spec:\n  podSelector: {}\n  ingress:\n  - from:\n      - " + lines);
}
