using KubeDsl;

/// <summary>What a pod can be told about itself, as environment variables and as files.</summary>
public static class SelfAwareness
{
    [Manifests]
    public static Pod Define() => new Pod("random-generator")
        .WithLabel("app", "random-generator")
        .WithContainer("random-generator", "registry.example.com/random-generator:1.0.0", c => c
            .WithEnv("POD_IP", PodField.PodIP)
            .WithEnv("NODE", PodField.NodeName)
            .WithEnv("APP", PodField.Label("app"))
            .WithEnv("MEM_LIMIT", ResourceField.LimitsMemory.ContainerName("random-generator"))
            .WithEnv("CPU_MILLIS", ResourceField.RequestsCpu.Divisor("1m"))
            .Guaranteed(cpu: "250m", memory: "128Mi"))
        .WithVolume(
            new Volume("pod-info").DownwardAPI(d => d
                .WithItem("labels", PodField.Labels)
                .WithItem("annotations", PodField.Annotations)
                .WithItem("memory-limit", ResourceField.LimitsMemory.ContainerName("random-generator"))),
            mount: "/pod-info");
}
