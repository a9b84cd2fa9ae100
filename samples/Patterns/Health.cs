using KubeDsl;

/// <summary>Probes of every sort, and a stop that loses no request.</summary>
public static class Health
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        yield return new Deployment("web")
            .TerminationGracePeriodSeconds(60)
            .WithContainer("web", "registry.example.com/web:1.0.0", c => c
                .WithPort(8080, name: "http")
                .StartupProbe(p => p.HttpGet("/healthz", "http").PeriodSeconds(2).FailureThreshold(30))
                .LivenessProbe(p => p.HttpGet("/healthz", "http"))
                .ReadinessProbe(p => p.HttpGet("/ready", 8443, UriScheme.HTTPS).PeriodSeconds(5))
                .PreStop(hook => hook.Sleep(10)));

        yield return new Deployment("broker")
            .WithContainer("broker", "registry.example.com/broker:1.0.0", c => c
                .WithPort(5672)
                .ReadinessProbe(p => p.TcpSocket(5672))
                .PostStart("/bin/sh", "-c", "broker import /etc/broker/definitions.json")
                .PreStop("broker", "drain"));

        yield return new Deployment("greeter")
            .WithContainer("greeter", "registry.example.com/greeter:1.0.0", c => c
                .WithPort(50051, name: "grpc")
                .LivenessProbe(p => p.Grpc(50051))
                .ReadinessProbe(p => p.Grpc(50051, service: "ready").TimeoutSeconds(2)))
            .WithContainer("worker", "registry.example.com/worker:1.0.0", c => c
                .LivenessProbe(p => p.Exec("cat", "/tmp/alive").PeriodSeconds(30)));
    }
}
