namespace KubeDsl.Benchmarks.Peers;

internal sealed class PlainDeployment
{
    public string ApiVersion { get; set; } = "apps/v1";
    public string Kind { get; set; } = "Deployment";
    public PlainMetadata? Metadata { get; set; }
    public PlainDeploymentSpec? Spec { get; set; }
}

internal sealed class PlainService
{
    public string ApiVersion { get; set; } = "v1";
    public string Kind { get; set; } = "Service";
    public PlainMetadata? Metadata { get; set; }
    public PlainServiceSpec? Spec { get; set; }
}

internal sealed class PlainMetadata
{
    public string? Name { get; set; }
    public Dictionary<string, string>? Labels { get; set; }
}

internal sealed class PlainDeploymentSpec
{
    public int? Replicas { get; set; }
    public PlainSelector? Selector { get; set; }
    public PlainTemplate? Template { get; set; }
}

internal sealed class PlainSelector
{
    public Dictionary<string, string>? MatchLabels { get; set; }
}

internal sealed class PlainTemplate
{
    public PlainMetadata? Metadata { get; set; }
    public PlainPodSpec? Spec { get; set; }
}

internal sealed class PlainPodSpec
{
    public List<PlainContainer>? Containers { get; set; }
    public List<PlainVolume>? Volumes { get; set; }
}

internal sealed class PlainContainer
{
    public string? Name { get; set; }
    public string? Image { get; set; }
    public List<PlainContainerPort>? Ports { get; set; }
    public List<PlainEnv>? Env { get; set; }
    public PlainResources? Resources { get; set; }
    public List<PlainMount>? VolumeMounts { get; set; }
    public PlainProbe? LivenessProbe { get; set; }
    public PlainProbe? ReadinessProbe { get; set; }
}

internal sealed class PlainContainerPort
{
    public string? Name { get; set; }
    public int? ContainerPort { get; set; }
}

internal sealed class PlainEnv
{
    public string? Name { get; set; }
    public string? Value { get; set; }
}

internal sealed class PlainResources
{
    public Dictionary<string, string>? Requests { get; set; }
    public Dictionary<string, string>? Limits { get; set; }
}

internal sealed class PlainMount
{
    public string? Name { get; set; }
    public string? MountPath { get; set; }
}

internal sealed class PlainProbe
{
    public PlainHttpGet? HttpGet { get; set; }
    public int? PeriodSeconds { get; set; }
}

internal sealed class PlainHttpGet
{
    public string? Path { get; set; }
    public string? Port { get; set; }
}

internal sealed class PlainVolume
{
    public string? Name { get; set; }
    public Dictionary<string, string>? EmptyDir { get; set; }
}

internal sealed class PlainServiceSpec
{
    public Dictionary<string, string>? Selector { get; set; }
    public List<PlainServicePort>? Ports { get; set; }
}

internal sealed class PlainServicePort
{
    public string? Name { get; set; }
    public int? Port { get; set; }
    public string? TargetPort { get; set; }
}
