using System.Globalization;

namespace KubeDsl.Programs;

/// <summary>What comes from outside the program is known to the build alone.</summary>
public static class Outside
{
    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        var replicas = int.Parse(context.Parameter("replicas", "2"), CultureInfo.InvariantCulture);
        var tag = context.Parameter("tag", "1.0.0");
        var host = Environment.GetEnvironmentVariable("SHOP_HOST") ?? "shop.example.com";
        var volume = context.Parameter("volume", "data");

        var shop = new Deployment($"shop-{context.Environment}")
            .Replicas(replicas)
            .WithVolume(volume, v => v.EmptyDir(e => e.SizeLimit(context.Parameter("size", "1Gi"))))
            .WithContainer("shop", $"registry.example.com/shop:{tag}", c => c
                .WithPort(int.Parse(context.Parameter("port", "8080"), CultureInfo.InvariantCulture), name: "http")
                .WithMount("data", "/data")
                .Requests(cpu: context.Parameter("cpu", "100m"))
                .Limits(cpu: "500m"));
        yield return shop;

        var service = shop.Expose(port: 80, targetPort: "http");
        yield return service;
        yield return new Ingress("shop").WithRule(host, r => r.WithPath("/", service));

        for (var day = DayOfWeek.Monday; day <= (DayOfWeek)Random.Shared.Next(1, 2); day++)
            yield return new CronJob($"report-{day.ToString().ToLowerInvariant()}", context.Parameter("schedule", Cron.Weekly(day, hour: 4).ToString()))
                .RestartPolicy(RestartPolicy.Never)
                .WithContainer("report", "registry.example.com/report:1.0.0");
    }
}
