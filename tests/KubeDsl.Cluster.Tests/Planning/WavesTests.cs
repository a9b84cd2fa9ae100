using KubeDsl.Cluster.Planning;

namespace KubeDsl.Cluster.Tests.Planning;

public class WavesTests
{
    [Theory]
    [InlineData("", "Namespace", 1)]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition", 2)]
    [InlineData("storage.k8s.io", "StorageClass", 3)]
    [InlineData("rbac.authorization.k8s.io", "RoleBinding", 4)]
    [InlineData("policy", "PodDisruptionBudget", 4)]
    [InlineData("", "Secret", 5)]
    [InlineData("", "Service", 6)]
    [InlineData("apps", "Deployment", 7)]
    [InlineData("batch", "CronJob", 7)]
    [InlineData("", "Pod", 7)]
    [InlineData("autoscaling", "HorizontalPodAutoscaler", 8)]
    [InlineData("gateway.networking.k8s.io", "HTTPRoute", 8)]
    [InlineData("cert-manager.io", "Certificate", 9)]
    [InlineData("admissionregistration.k8s.io", "ValidatingAdmissionPolicy", 10)]
    [InlineData("apiregistration.k8s.io", "APIService", 10)]
    public void EveryKind_HasItsWave(string group, string kind, int wave) => Assert.Equal(wave, (int)Waves.Of(group, kind));
}
