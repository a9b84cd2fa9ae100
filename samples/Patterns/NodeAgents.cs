using KubeDsl;

/// <summary>One pod on every node, or on some of them.</summary>
public static class NodeAgents
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        // On the nodes of the control plane too, and among the last to be evicted.
        yield return new DaemonSet("log-collector")
            .TolerateControlPlane()
            .RollingUpdate(maxUnavailable: "10%")
            .WithContainer("collector", "registry.example.com/log-collector:2.3.1", c => c
                .Guaranteed(cpu: "100m", memory: "200Mi"))
            .WithVolume(new Volume("var-log").HostPath(h => h.Path("/var/log")), mount: "/var/log", readOnly: true);

        // Only on nodes with a certain label.
        yield return new DaemonSet("gpu-metrics")
            .OnNodes("accelerator", "nvidia-l4", "nvidia-h100")
            .Tolerate("nvidia.com/gpu", effect: TaintEffect.NoSchedule)
            .WithContainer("metrics", "registry.example.com/gpu-metrics:0.4.0", c => c.WithPort(9400, name: "metrics"));

        yield return new DaemonSet("ssd-cache")
            .OnNodes("disktype", "ssd")
            .WithContainer("cache", "registry.example.com/ssd-cache:1.1.0");

        // Every field is there as well, for what no verb says.
        yield return new DaemonSet("daemonset-example")
            .Selector(s => s.WithMatchLabel("name", "my-daemonset-example"))
            .Template(t => t.WithLabel("name", "my-daemonset-example"))
            .WithToleration(t => t.Key("node-role.kubernetes.io/master").Effect(TaintEffect.NoSchedule))
            .WithContainer("daemonset-example", "busybox", c => c
                .Args("tail", "-f", "/dev/null")
                .Limits(cpu: "100m", memory: "200Mi"));
    }
}
