using KubeDsl;

/// <summary>Pods with a name and storage of their own.</summary>
public static class StatefulService
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var generator = new StatefulSet("rg")
            .WithVolumeClaim("logs", "10Mi", mount: "/var/logs")
            .WithLabel("app", "random-generator")
            .ServiceName("random-generator")
            .Replicas(2)
            .WithContainer("random-generator", "registry.example.com/random-generator:1.0.0", c => c.WithPort(8080, name: "http"));

        yield return generator;
        yield return generator.HeadlessService();
    }
}
