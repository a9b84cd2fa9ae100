using KubeDsl;

/// <summary>How pods are found: inside the cluster, from outside, and the outside from inside.</summary>
public static class ServiceDiscovery
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var shop = new Deployment("shop")
            .InNamespace("shop")
            .WithContainer("shop", "registry.example.com/shop:1.0.0", c => c.WithPort(8080, name: "http").WithPort(9090, name: "metrics"));
        yield return shop;

        // Inside the cluster, under one address …
        var inside = shop.Expose(port: 80, targetPort: "http");
        yield return inside;

        // … or by the addresses of the pods.
        yield return shop.Expose(name: "shop-pods").Headless();

        // From outside: a port of every node, or a load balancer.
        yield return shop.Expose(port: 80, targetPort: "http", name: "shop-node", nodePort: 30080);
        yield return shop.Expose(port: 80, targetPort: "http", name: "shop-public", type: ServiceType.LoadBalancer);

        // A host outside under a name inside.
        var payments = new Service("payments").InNamespace("shop").AliasOf("payments.example.com");
        yield return payments;

        // The name is known, so nobody has to spell it.
        yield return new Deployment("checkout")
            .InNamespace("shop")
            .WithContainer("checkout", "registry.example.com/checkout:1.0.0", c => c
                .WithEnv("SHOP_URL", $"http://{inside.DnsName}")
                .WithEnv("PAYMENTS_URL", $"https://{payments.DnsName}"));
    }
}
