using KubeDsl;

/// <summary>Connects to the outside for the main container, which only knows localhost.</summary>
public static class Ambassador
{
    [Manifests]
    public static Deployment Define() => new Deployment("catalogue")
        .WithContainer("catalogue", "registry.example.com/catalogue:3.0.1", c => c.WithPort(8080))
        .WithAmbassador("proxy", "registry.example.com/cache-proxy:0.9.4", port: 9000, env: "REMOTE_URL", c => c
            .WithEnv("UPSTREAM", "https://prices.example.com"));
}
