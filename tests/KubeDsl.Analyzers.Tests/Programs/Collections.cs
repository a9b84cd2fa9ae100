namespace KubeDsl.Programs;

/// <summary>Lists that grow, dictionaries, sorting and grouping.</summary>
public static class Collections
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["LOG_LEVEL"] = "info",
        ["REGION"] = "eu-central",
    };

    [Manifests]
    public static List<Resource> Define()
    {
        var resources = new List<Resource>();
        var settings = new ConfigMap("settings").Data(Settings);
        resources.Add(settings);
        for (var zone = 0; zone < 3; zone++)
        {
            var name = "worker-" + (char)('a' + zone);
            var worker = new Deployment(name).Replicas(2).WithContainer("worker", "registry.example.com/worker:1.0.0", c => Settings
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Aggregate(c.EnvFrom(settings), (container, pair) => container.WithEnv("APP_" + pair.Key, pair.Value)));
            resources.Add(worker);
        }
        resources.AddRange(resources.OfType<Deployment>().Select(worker => worker.DisruptionBudget(minAvailable: 1)).ToList());
        resources.Insert(0, new Namespace("work"));
        return resources;
    }

    [Manifests]
    public static IReadOnlyList<Resource> Spread()
    {
        string[] modes = ["read", "write"];
        Resource[] jobs = [.. modes.Where(mode => mode.Length > 0).Select(Job), Job("verify")];
        return [.. jobs, new ConfigMap("modes").WithData("modes", string.Join(',', modes))];
    }

    private static CronJob Job(string mode) => new CronJob(mode, mode == "read" ? Cron.Hourly(15) : Cron.Daily(hour: 2))
        .ConcurrencyPolicy(ConcurrencyPolicy.Forbid)
        .RestartPolicy(RestartPolicy.OnFailure)
        .WithContainer(mode, "registry.example.com/batch:1.0.0", c => c.Args("--mode", mode));
}
