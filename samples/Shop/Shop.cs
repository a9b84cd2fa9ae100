using KubeDsl;

public static class Shop
{
    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        var settings = new ConfigMap("shop-settings").WithData("LOG_LEVEL", context.Environment == "prod" ? "warn" : "debug");
        var database = new Secret("shop-db").WithStringData("password", context.Parameter("dbPassword"));

        var web = new Deployment("web")
            .Replicas(context.Environment == "prod" ? 3 : 1)
            .WithContainer("web", "registry.example.com/shop/web:1.4.2", c => c
                .WithPort(8080, name: "http")
                .EnvFrom(settings)
                .WithEnv("DB_PASSWORD", database.Key("password"))
                .ReadinessProbe(p => p.HttpGet("/healthz", "http").PeriodSeconds(5))
                .Requests(cpu: "100m", memory: "128Mi")
                .Limits(memory: "256Mi"));

        var service = web.Expose(port: 80, targetPort: "http");

        yield return settings;
        yield return database;
        yield return web;
        yield return service;
        yield return new Ingress("shop").WithRule("shop.example.com", r => r.WithPath("/", service));
        yield return web.Autoscale(min: 2, max: 10, cpuUtilization: 70);
        yield return web.DisruptionBudget(minAvailable: 1);
    }
}
