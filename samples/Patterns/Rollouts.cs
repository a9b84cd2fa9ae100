using KubeDsl;

/// <summary>Deployments: how many pods, and how a new version takes the place of the old one.</summary>
public static class Rollouts
{
    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        // Made by others: it is there, and not described here.
        var database = context.Existing(new Secret("backend-db"));

        yield return new Deployment("backend-app")
            .WithLabel("app", "backend-app")
            .Replicas(2)
            .RollingUpdate(maxSurge: 1, maxUnavailable: 0)
            .MinReadySeconds(10)
            .TerminationGracePeriodSeconds(45)
            .WithContainer("backend-app", "registry.example.com/backend-app:5.2.0", c => c
                .ImagePullPolicy(ImagePullPolicy.Always)
                .WithPort(8080)
                .WithEnv("DB_URL", database.Key("url"))
                .ReadinessProbe(p => p.HttpGet("/ready", 8080))
                .LivenessProbe(p => p.HttpGet("/live", 8080).InitialDelaySeconds(30))
                .Requests(cpu: "250m", memory: "256Mi")
                .Limits(memory: "512Mi")
                .PreStop("sleep", "10"));

        // Two versions must never run together: all old pods go before the new ones come.
        yield return new Deployment("ledger")
            .Recreate()
            .WithContainer("ledger", "registry.example.com/ledger:1.0.0");
    }
}
