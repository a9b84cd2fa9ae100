using KubeDsl;

/// <summary>The number of pods follows the load, and upgrades of the cluster leave enough of them.</summary>
public static class Scaling
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var web = new Deployment("web")
            .WithContainer("web", "registry.example.com/web:1.0.0", c => c.Requests(cpu: "200m", memory: "256Mi"))
            .SpreadAcross("topology.kubernetes.io/zone");

        yield return web;
        yield return web.Autoscale(min: 2, max: 20, cpuUtilization: 70, memoryUtilization: 80);
        yield return web.DisruptionBudget(maxUnavailable: "25%");
    }
}
