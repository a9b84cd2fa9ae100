namespace KubeDsl.Programs;

/// <summary>A team's own verbs: generic extension methods over every workload.</summary>
public static class HardeningExtensions
{
    /// <summary>Takes from all containers what they do not need.</summary>
    public static T Hardened<T>(this T workload) where T : KubeObject, IPodTemplate =>
        workload.Set("spec.template.spec.automountServiceAccountToken", false);

    /// <summary>Adds a sidecar that ships logs.</summary>
    public static T WithLogShipper<T>(this T workload, string folder, string version = "2.0.1") where T : KubeObject, IPodTemplate =>
        workload.WithSidecar("log-shipper", $"registry.example.com/log-shipper:{version}", c => c.WithEnv("FOLDER", folder), shares: folder);

    /// <summary>Applies every step in turn.</summary>
    public static T Apply<T>(this T value, params Func<T, T>[] steps) => steps.Aggregate(value, (current, step) => step(current));
}

/// <summary>Uses them.</summary>
public static class Hardening
{
    [Manifests]
    public static IEnumerable<Resource> Define() =>
        new[] { "alpha", "beta" }
            .Select((name, index) => new Deployment(name)
                .WithContainer(name, $"registry.example.com/{name}:1.{index}.0")
                .Hardened()
                .WithLogShipper("/var/log/app"));

    [Manifests]
    public static IEnumerable<Resource> Store()
    {
        var store = new StatefulSet("store")
            .WithContainer("store", "registry.example.com/store:4.0.0", c => c.WithPort(5432, name: "sql"))
            .WithVolumeClaim("data", "10Gi", mount: "/var/lib/store")
            .Apply(s => s.Replicas(3), s => s.WithLogShipper("/var/log/store", version: "2.1.0"), Quiet);
        return [store, store.HeadlessService()];
    }

    private static StatefulSet Quiet(StatefulSet set) => set.WithAnnotation("example.com/alerts", "off");
}
