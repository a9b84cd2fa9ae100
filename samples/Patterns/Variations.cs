using KubeDsl;

/// <summary>Values do not change, so a base can be shared and varied.</summary>
public static class Variations
{
    private static readonly Deployment Base = new Deployment()
        .Replicas(2)
        .WithContainer("app", "registry.example.com/app:1.0.0", c => c.WithPort(8080, name: "http").WithEnv("MODE", "normal"));

    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        foreach (var tenant in new[] { "north", "south" })
        {
            var app = Base
                .Named($"app-{tenant}")
                .WithLabel("tenant", tenant)
                .When(context.Environment == "prod", it => it.Replicas(4));
            yield return app;
            yield return app.Expose(port: 80);
        }
    }
}
