using KubeDsl;

Console.WriteLine("The app itself does not run in the build.");

public static class Shop
{
    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        yield return new ConfigMap("settings").WithData("LOG_LEVEL", context.Environment == "prod" ? "warn" : "debug");
        yield return new Deployment("web")
            .Replicas(2)
            .WithContainer("web", c => c.Image("registry.example.com/web:1.4"));
    }
}
