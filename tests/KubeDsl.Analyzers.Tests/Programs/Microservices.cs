namespace KubeDsl.Programs;

/// <summary>A table of services, and one helper that describes them all.</summary>
public static class Microservices
{
    private sealed record Microservice(string Name, string Version, int Port, int Replicas = 2, string? Database = null, string[]? Hosts = null);

    private const string Registry = "registry.example.com/shop";

    private static readonly Microservice[] All =
    [
        new("orders", "2.4.0", 8080, Replicas: 3, Database: "orders-db", Hosts: ["orders.example.com"]),
        new("prices", "1.9.3", 8080, Database: "prices-db"),
        new("mail", "0.7.1", 9090, Replicas: 1),
    ];

    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        foreach (var service in All)
        {
            var workload = Describe(service, context.Environment);
            yield return workload;

            var port = workload.Expose(port: 80, targetPort: "http");
            yield return port;

            if (service.Database is { } database)
                yield return new Secret(database).WithStringData("url", context.Parameter($"{service.Name}Url", $"postgres://{database}:5432"));

            foreach (var host in service.Hosts ?? [])
                yield return new Ingress($"{service.Name}-{host.Split('.')[0]}").WithRule(host, rule => rule.WithPath("/", port));
        }
    }

    private static Deployment Describe(Microservice service, string environment)
    {
        var deployment = new Deployment(service.Name)
            .AppLabels(name: service.Name, version: service.Version, partOf: "shop")
            .Replicas(environment == "prod" ? service.Replicas : 1)
            .WithContainer(service.Name, $"{Registry}/{service.Name}:{service.Version}", c => Configure(c, service));
        return environment == "dev" ? deployment : deployment.WithAnnotation("example.com/owner", "team-shop");
    }

    private static Container Configure(Container container, Microservice service)
    {
        container = container
            .WithPort(service.Port, name: "http")
            .ReadinessProbe(p => p.HttpGet("/ready", "http"))
            .Requests(cpu: "50m", memory: "64Mi")
            .Limits(memory: "256Mi");
        if (service.Database is not null)
            container = container.WithEnv("DATABASE_URL", new Secret(service.Database).Key("url"));
        return container;
    }
}
