using KubeDsl;

/// <summary>Reads what the main container writes and offers it in another form. Here: a plain log becomes JSON.</summary>
public static class Adapter
{
    [Manifests]
    public static Deployment Define() => new Deployment("orders")
        .WithContainer("orders", "registry.example.com/orders:2.1.0", c => c
            .Command("/bin/sh", "-c", "while true; do date >> /var/log/orders/orders.log; sleep 5; done"))
        .WithAdapter("json-log", "registry.example.com/log-to-json:1.0.3", reads: "/var/log/orders", c => c
            .Args("--file", "/var/log/orders/orders.log")
            .WithPort(9100, name: "logs"));
}
