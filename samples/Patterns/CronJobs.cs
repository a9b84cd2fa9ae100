using KubeDsl;

/// <summary>Jobs by the clock.</summary>
public static class CronJobs
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        yield return new CronJob("backup", Cron.Daily(hour: 3))
            .TimeZone("Europe/Berlin")
            .ConcurrencyPolicy(ConcurrencyPolicy.Forbid)
            .StartingDeadlineSeconds(600)
            .BackoffLimit(2)
            .RestartPolicy(RestartPolicy.OnFailure)
            .WithContainer("backup", "registry.example.com/backup:1.8.0", c => c.Args("--target", "s3://backups"));

        // Any cron text does as well.
        yield return new CronJob("hello-1", "*/1 * * * *")
            .ConcurrencyPolicy(ConcurrencyPolicy.Allow)
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("hello", "busybox", c => c.Args("sh", "-c", "date; echo Hello"));

        yield return new CronJob("batch-app", Cron.EveryMinutes(5))
            .RestartPolicy(RestartPolicy.OnFailure)
            .WithContainer("batch-app", "registry.example.com/batch-app:1.0.0", c => c.WithEnv("TARGET", "https://api.example.com"));

        yield return new CronJob("cronjob-example", "*/1 * * * *")
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("cronjob-example", "busybox", c => c.Args("sh", "-c", "date"));
    }
}
