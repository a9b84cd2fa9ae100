namespace KubeDsl.Programs;

/// <summary>Branches of every sort, on what only the build knows.</summary>
public static class Conditions
{
    private enum Size { Small, Medium, Large }

    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        var size = context.Environment switch
        {
            "prod" => Size.Large,
            "staging" => Size.Medium,
            _ => Size.Small,
        };
        var (cpu, memory) = Amounts(size);

        var api = new Deployment("api")
            .Replicas(size == Size.Large ? 5 : 1)
            .WithContainer("api", "registry.example.com/api:3.1.0", c => c
                .WithPort(8080, name: "http")
                .Requests(cpu: cpu, memory: memory)
                .Limits(memory: memory));
        if (size >= Size.Medium)
        {
            api = api.WithContainer("metrics", "registry.example.com/metrics:1.1.0", c => c.WithPort(9100, name: "metrics"));
            yield return api.DisruptionBudget(minAvailable: 1);
        }
        else if (context.Parameters.ContainsKey("debug"))
        {
            api = api.ShareProcessNamespace(true);
        }
        yield return api;

        if (context.Environment == "dev")
            yield break;

        var type = context.Environment == "prod" ? ServiceType.LoadBalancer : ServiceType.ClusterIP;
        yield return api.Expose(port: 80, targetPort: "http", type: type);

        try
        {
            yield return new ConfigMap("limits").WithData("requests", int.Parse(context.Parameter("limit", "100"), System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        finally
        {
            size = Size.Small;
        }
    }

    private static (Quantity Cpu, Quantity Memory) Amounts(Size size) => size switch
    {
        Size.Small => ("50m", "64Mi"),
        Size.Medium => ("200m", "256Mi"),
        _ => ("1", "1Gi"),
    };
}
