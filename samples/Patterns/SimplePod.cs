using KubeDsl;

/// <summary>The smallest useful pod.</summary>
public static class SimplePod
{
    [Manifests]
    public static Pod Define() => new Pod("nginx-pod")
        .WithLabel("app", "nginx-app")
        .WithContainer("nginx-container", "nginx", c => c.WithPort(80));
}
