namespace KubeDsl.Benchmarks;

/// <summary>The benchmark's documents in KubeDsl.</summary>
internal static class FluentShop
{
    public static Resource Deployment(int number, string app = "web") => new Deployment("web-" + number)
        .WithLabel("app", app)
        .Replicas(3)
        .WithContainer("web", c => c
            .Image("registry.example.com/shop/web:1.4.2")
            .WithPort(p => p.Port(8080).Name("http"))
            .WithEnv("LOG_LEVEL", e => e.Value("debug"))
            .WithEnv("DB_HOST", e => e.Value("database.shop.svc"))
            .ReadinessProbe(p => p.HttpGet(h => h.Path("/healthz").Port("http")).PeriodSeconds(5))
            .LivenessProbe(p => p.HttpGet(h => h.Path("/healthz").Port("http")).PeriodSeconds(10))
            .Resources(r => r.WithRequest("cpu", "100m").WithRequest("memory", "128Mi").WithLimit("memory", "256Mi"))
            .WithVolumeMount(m => m.Name("data").MountPath("/data")))
        .WithVolume("data", v => v.EmptyDir());

    public static Resource Service(int number, string app = "web") => new Service("web-" + number)
        .WithSelector("app", app)
        .WithPort(p => p.Port(80).TargetPort("http").Name("http"));
}
