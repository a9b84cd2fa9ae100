using KubeDsl;

/// <summary>A workload that may ask the API for what it needs, and no more; and who may connect to it.</summary>
public static class Access
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var account = new ServiceAccount("config-watcher").InNamespace("tools");
        var role = new Role("read-config").InNamespace("tools")
            .Allow(["get", "list", "watch"], ["configmaps"])
            .Allow(["get"], ["deployments"], apiGroup: "apps");

        yield return account;
        yield return role;
        yield return role.BindTo(account);

        var watcher = new Deployment("config-watcher")
            .InNamespace("tools")
            .ServiceAccountName(account)
            .WithContainer("watcher", "registry.example.com/config-watcher:0.3.0", c => c.WithPort(8080, name: "http"));
        var dashboard = new Deployment("dashboard")
            .InNamespace("tools")
            .WithContainer("dashboard", "registry.example.com/dashboard:0.3.0");

        yield return watcher;
        yield return dashboard;
        yield return watcher.DenyIngress();
        yield return watcher.AllowFrom(dashboard, port: "http");
    }
}
