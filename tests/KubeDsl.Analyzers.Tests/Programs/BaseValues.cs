namespace KubeDsl.Programs;

/// <summary>Values that are shared and varied: what they lack at first is added before they leave.</summary>
public static class BaseValues
{
    private static readonly Job Base = new Job("base").BackoffLimit(2).TtlSecondsAfterFinished(600);

    private static Container Tool { get; } = new Container("tool").Image("registry.example.com/tool:1.0.0");

    private static readonly Volume Scratch = new Volume("scratch").EmptyDir();

    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var once = Base.RestartPolicy(RestartPolicy.Never);
        var import = once.Named("import").WithContainer(Tool.Args("import"));
        var export = once
            .Named("export")
            .WithContainer(Tool.Args("export").WithMount(Scratch, "/scratch"))
            .WithVolume(Scratch);

        yield return import;
        yield return export;
        yield return Base.Named("retry").RestartPolicy(RestartPolicy.OnFailure).WithContainer(Tool.Args("retry"));
    }

    [Manifests]
    public static Deployment[] Variants()
    {
        var web = new Deployment("web").WithContainer("web", "registry.example.com/web:1.0.0");
        return [web, web.Named("web-canary").Replicas(1), web.Named("web-beta").InNamespace("beta")];
    }
}
