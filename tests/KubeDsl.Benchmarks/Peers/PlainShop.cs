namespace KubeDsl.Benchmarks.Peers;

/// <summary>The benchmark's documents in plain classes.</summary>
internal static class PlainShop
{
    public static PlainDeployment Deployment(int number)
    {
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        return new PlainDeployment
        {
            Metadata = new PlainMetadata { Name = "web-" + number, Labels = labels },
            Spec = new PlainDeploymentSpec
            {
                Replicas = 3,
                Selector = new PlainSelector { MatchLabels = labels },
                Template = new PlainTemplate
                {
                    Metadata = new PlainMetadata { Labels = labels },
                    Spec = new PlainPodSpec
                    {
                        Containers = [Container()],
                        Volumes = [new PlainVolume { Name = "data", EmptyDir = [] }],
                    },
                },
            },
        };
    }

    public static PlainService Service(int number) => new()
    {
        Metadata = new PlainMetadata { Name = "web-" + number },
        Spec = new PlainServiceSpec
        {
            Selector = new Dictionary<string, string> { ["app"] = "web" },
            Ports = [new PlainServicePort { Name = "http", Port = 80, TargetPort = "http" }],
        },
    };

    private static PlainContainer Container() => new()
    {
        Name = "web",
        Image = "registry.example.com/shop/web:1.4.2",
        Ports = [new PlainContainerPort { Name = "http", ContainerPort = 8080 }],
        Env = [new PlainEnv { Name = "LOG_LEVEL", Value = "debug" }, new PlainEnv { Name = "DB_HOST", Value = "database.shop.svc" }],
        Resources = new PlainResources
        {
            Requests = new Dictionary<string, string> { ["cpu"] = "100m", ["memory"] = "128Mi" },
            Limits = new Dictionary<string, string> { ["memory"] = "256Mi" },
        },
        VolumeMounts = [new PlainMount { Name = "data", MountPath = "/data" }],
        LivenessProbe = new PlainProbe { HttpGet = new PlainHttpGet { Path = "/healthz", Port = "http" }, PeriodSeconds = 10 },
        ReadinessProbe = new PlainProbe { HttpGet = new PlainHttpGet { Path = "/healthz", Port = "http" }, PeriodSeconds = 5 },
    };
}
