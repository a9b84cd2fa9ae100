using KubeDsl;

public static class Shop
{
    [Manifests]
    public static IEnumerable<Resource> Define(ManifestContext context)
    {
        Console.WriteLine("x.cs(1,1): error CS1: hello");
        var settings = new ConfigMap("shop-settings").WithData("LOG_LEVEL", context.Environment == "prod" ? "warn" : "debug");
        yield return settings;
        yield return new Deployment("web").Replicas(context.Environment == "prod" ? 3 : 1);
    }
}
