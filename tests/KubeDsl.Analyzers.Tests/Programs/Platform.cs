namespace KubeDsl.Programs;

/// <summary>What a platform team gives every team: a namespace with its limits, access and walls.</summary>
public static partial class Platform
{
    [Manifests]
    public static IEnumerable<Resource> Teams() => TeamNames.SelectMany(Team);

    private static IEnumerable<Resource> Team(string team)
    {
        var space = new Namespace(team)
            .WithLabel("pod-security.kubernetes.io/enforce", "baseline")
            .WithLabel("pod-security.kubernetes.io/warn", "restricted");
        yield return space;

        var deployer = new ServiceAccount("deployer").InNamespace(space);
        var role = new Role("deploy").InNamespace(space)
            .Allow(["get", "list", "create", "update", "patch"], ["deployments", "statefulsets"], apiGroup: "apps")
            .Allow(["get", "list"], ["pods", "services"]);
        yield return deployer;
        yield return role;
        yield return role.BindTo(deployer);

        yield return new ResourceQuota("quota").InNamespace(space)
            .WithHard("requests.cpu", QuotaOf(team))
            .WithHard("pods", 50);
        yield return new LimitRange("defaults").InNamespace(space)
            .WithLimit(l => l.Type("Container").WithDefault("memory", "256Mi").WithDefaultRequest("cpu", "50m"));
        yield return new NetworkPolicy("default-deny").InNamespace(space)
            .PodSelector(s => s)
            .WithPolicyType(NetworkPolicyType.Ingress);
    }

    private static Quantity QuotaOf(string team)
    {
        if (team.EndsWith("-lab", StringComparison.Ordinal))
            return "2";
        return team.Length > 4 ? "16" : "8";
    }
}
