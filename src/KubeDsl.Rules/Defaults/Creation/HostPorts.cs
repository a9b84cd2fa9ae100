using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>In the network of the node every port of a container is one of the node.</summary>
internal static class HostPorts
{
    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec => spec["hostNetwork"] switch
    {
        BooleanNode { Value: true } => Changed(spec, port => port["containerPort"] is { } number ? port.WithDefault("hostPort", number) : port),
        UnknownNode => Changed(spec, port => port.WithDoubt("hostPort")),
        null when spec.IsOpen => Changed(spec, port => port.WithDoubt("hostPort")),
        _ => spec,
    });

    private static MapNode Changed(MapNode spec, Func<MapNode, MapNode> change) => spec
        .ChangeItems("containers", container => container.ChangeItems("ports", change))
        .ChangeItems("initContainers", container => container.ChangeItems("ports", change));
}
