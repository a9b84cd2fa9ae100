using KubeDsl;

/// <summary>HTTP from outside, by host and path.</summary>
public static class Routes
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var web = new Deployment("web").WithContainer("web", "registry.example.com/web:1.0.0", c => c.WithPort(8080, name: "http"));
        var api = new Deployment("api").WithContainer("api", "registry.example.com/api:1.0.0", c => c.WithPort(5000, name: "http").WithPort(9090, name: "metrics"));
        var toWeb = web.Expose(port: 80);
        var toApi = api.Expose();

        yield return web;
        yield return api;
        yield return toWeb;
        yield return toApi;
        yield return new Ingress("shop")
            .IngressClassName("nginx")
            .WithAnnotation("cert-manager.io/cluster-issuer", "letsencrypt")
            .WithRule("shop.example.com", r => r
                .WithPath("/", toWeb)
                .WithPath("/api", toApi, "http")
                .WithPath("/healthz", toApi, 5000, PathType.Exact))
            .WithTls("shop-tls");
    }
}
