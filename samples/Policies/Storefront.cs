using KubeDsl;

/// <summary>What a team's own policies are held against while it builds.</summary>
public static class Storefront
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        // The policies choose namespaces by this label; the manifest makes it known before there is a cluster.
        var shop = new Namespace("shop").WithLabel("team", "storefront");

        var web = new Deployment("storefront")
            .Namespace("shop")
            .WithLabel("owner", "storefront")
            .Replicas(3)
            .WithContainer("web", "registry.example.com/storefront/web:2.1.0", c => c
                .WithPort(8080, name: "http")
                .ReadinessProbe(p => p.HttpGet("/healthz", "http"))
                .Requests(cpu: "100m", memory: "128Mi")
                .Limits(memory: "256Mi"));

        yield return shop;
        yield return web;
        yield return web.Expose(port: 80, targetPort: "http").Namespace("shop");
    }
}
