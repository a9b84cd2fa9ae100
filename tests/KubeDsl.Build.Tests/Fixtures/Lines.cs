namespace KubeDsl.Build.Tests.Fixtures;

/// <summary>A member whose fields come from many lines, each marked with its name.</summary>
public static class Lines
{
    [Manifests("lines")]
    public static IEnumerable<Resource> Define()
    {
        var probe = new Probe()
            .HttpGet("/health", 8080) // line: handler
            .PeriodSeconds(5); // line: period
        var tools = new Container("tools") // line: tools
            .Image("busybox:1.36"); // line: tools-image

        yield return new Deployment("web")
            .Namespace("shop").Replicas(
                2) // (the name of the call counts)
            .WithLabel("tier", "front") // line: first-label
            .WithLabel("team", "shop" + /* .WithLabel( */ "-eu") // line: second-label
            .WithContainer("web", "nginx:1.27", c => c // line: container
                .WithPort(80, name: "http") // line: first-port
                .WithPort(443, name: "https") // line: second-port
                .LivenessProbe(probe) // line: probe
                .SecurityContext(s => s
                    .RunAsUser(1000) // line: user
                    .Capabilities(k => k.Drop("ALL")))) // line: drop
            .WithContainer("log", $"busybox:{"1.36"}") // line: second-container
            .WithSidecar("proxy", "envoy:1.30", configure: p => p // line: sidecar
                .Args("--log", "debug")) // line: args
            .WithInitContainer(tools) // line: init
            .Tolerations(new Toleration().Key("a")) // line: tolerations
            .Tolerations(
                new Toleration().Key("b"), // line: toleration
                new Toleration().Key("c").Effect(TaintEffect.NoExecute)) // line: effect
            .Set("spec.minReadySeconds", 3) // line: set
            .When(true, d => d
                .Paused(false)) // line: when
            .Patient(); // line: patient

        var limits = new List<int> { 1, 2 };
        foreach (var limit in limits)
            yield return new ConfigMap($"settings-{limit}")
                .WithData("a", "1") // line: data
                .WithData("b", limit > 1 ? "x" : "y"); // line: conditional

        yield return new CronJob("report", "0 3 * * *").WithContainer("report", "alpine:3.20") // line: report
            .RestartPolicy(RestartPolicy.Never)
            .Suspend(limits.Count > 5 ? true : false); // line: suspend
    }
}
