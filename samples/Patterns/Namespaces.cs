using KubeDsl;

/// <summary>A namespace, and everything in it.</summary>
public static class Namespaces
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var space = new Namespace("team-a").WithLabel("pod-security.kubernetes.io/enforce", "restricted");
        return Team().Prepend(space).InNamespace(space);
    }

    private static IEnumerable<Resource> Team()
    {
        var web = new Deployment("web")
            .AppLabels(name: "web", instance: "web-a", version: "1.4.2", partOf: "shop")
            .WithContainer("web", "registry.example.com/web:1.4.2", c => c
                .WithPort(8080)
                .Requests(cpu: "100m")
                .SecurityContext(s => s
                    .RunAsNonRoot(true)
                    .AllowPrivilegeEscalation(false)
                    .Capabilities(p => p.Drop("ALL"))
                    .SeccompProfile(p => p.Type(SeccompProfileType.RuntimeDefault))));
        yield return web;
        yield return web.Expose(port: 80);
        yield return new ResourceQuota("quota").WithHard("pods", 20).WithHard("requests.cpu", "4");
        yield return new PriorityClass("team-a-low").Value(100);
    }
}
