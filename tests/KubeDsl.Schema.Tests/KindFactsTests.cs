namespace KubeDsl.Schema.Tests;

/// <summary>Known facts about single kinds.</summary>
public sealed class KindFactsTests
{
    private static readonly Catalog Catalog = Catalog.Default;

    [Fact]
    public void Deployment_has_its_facts()
    {
        var deployment = Catalog.FindKind("apps/v1", "Deployment")!;
        Assert.Same(deployment, Catalog.FindKind("apps", "v1", "Deployment"));
        Assert.Same(deployment, Catalog.FindListKind("apps/v1", "DeploymentList"));
        Assert.Equal(("apps", "v1", "Deployment", "deployments"), (deployment.Group, deployment.Version, deployment.Name, deployment.Plural));
        Assert.Equal(ResourceScope.Namespaced, deployment.Scope);
        Assert.Equal(Version("1.9"), deployment.Introduced);
        Assert.Null(deployment.Deprecated);
        Assert.Null(deployment.ReplacementKind);
        Assert.True(deployment is { IsPersisted: true, IsSubresource: false });
        Assert.Equal("Deployment", deployment.Type!.ShortName);
    }

    [Fact]
    public void Core_group_is_empty()
    {
        var pod = Catalog.FindKind("", "v1", "Pod")!;
        Assert.Equal(("", "v1", "v1"), (pod.Group, pod.Version, pod.ApiVersion));
        Assert.Equal("core.v1.Pod", pod.Type!.Name);
    }

    [Theory]
    [InlineData("batch/v1beta1", "CronJob", "1.25", "batch/v1", "CronJob")]
    [InlineData("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1", "Ingress")]
    [InlineData("extensions/v1beta1", "Deployment", "1.16", "apps/v1", "Deployment")]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", "1.25", "policy/v1", "PodDisruptionBudget")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "1.25", null, null)]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "autoscaling/v2", "HorizontalPodAutoscaler")]
    [InlineData("networking.k8s.io/v1beta1", "IngressClass", "1.22", "networking.k8s.io/v1", "IngressClass")]
    [InlineData("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", "1.22", "apiextensions.k8s.io/v1", "CustomResourceDefinition")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema", "1.26", "flowcontrol.apiserver.k8s.io/v1", "FlowSchema")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "1.32", "flowcontrol.apiserver.k8s.io/v1", "FlowSchema")]
    [InlineData("storage.k8s.io/v1alpha1", "CSIStorageCapacity", "1.24", "storage.k8s.io/v1", "CSIStorageCapacity")]
    public void Removed_kind_says_since_when_and_what_instead(
        string apiVersion, string name, string removed, string? replacementApiVersion, string? replacementKind)
    {
        var kind = Catalog.FindKind(apiVersion, name)!;
        Assert.Equal(Version(removed), kind.Removed);
        Assert.Equal((replacementApiVersion, replacementKind), (kind.ReplacementApiVersion, kind.ReplacementKind));
        Assert.False(kind.IsServedIn(kind.Removed!.Value));
        Assert.True(kind.IsServedIn(new KubernetesVersion(1, kind.Removed.Value.Minor - 1)));
        Assert.False(kind.IsServedIn(KubernetesVersion.Latest));
    }

    [Theory]
    [InlineData("networking.k8s.io/v1", "ServiceCIDR", "1.32", false)]
    [InlineData("networking.k8s.io/v1", "ServiceCIDR", "1.33", true)]
    [InlineData("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", "1.33", true)]
    [InlineData("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", "1.34", false)]
    [InlineData("certificates.k8s.io/v1alpha1", "PodCertificateRequest", "1.33", false)]
    [InlineData("certificates.k8s.io/v1alpha1", "PodCertificateRequest", "1.34", true)]
    [InlineData("certificates.k8s.io/v1alpha1", "PodCertificateRequest", "1.35", false)]
    [InlineData("apps/v1", "Deployment", "1.8", false)]
    [InlineData("apps/v1", "Deployment", "1.20", true)]
    [InlineData("apps/v1", "Deployment", "1.99", true)]
    public void Kind_is_served_in_its_time(string apiVersion, string name, string version, bool served) =>
        Assert.Equal(served, Catalog.FindKind(apiVersion, name)!.IsServedIn(Version(version)));

    [Fact]
    public void Both_versions_of_the_autoscaler_live()
    {
        var living = Catalog.KindsNamed("HorizontalPodAutoscaler").Where(kind => kind.IsServedIn(KubernetesVersion.Latest));
        Assert.Equal(["autoscaling/v1", "autoscaling/v2"], living.Select(kind => kind.ApiVersion));
        Assert.Null(Catalog.FindKind("autoscaling/v1", "HorizontalPodAutoscaler")!.Deprecated);
        Assert.NotNull(Catalog.FindType("autoscaling.v1.HorizontalPodAutoscalerSpec")!.FindField("targetCPUUtilizationPercentage"));
        Assert.Null(Catalog.FindType("autoscaling.v2.HorizontalPodAutoscalerSpec")!.FindField("targetCPUUtilizationPercentage"));
    }

    [Fact]
    public void Endpoints_are_deprecated_in_favour_of_slices()
    {
        var endpoints = Catalog.FindKind("v1", "Endpoints")!;
        Assert.False(endpoints.IsDeprecatedIn(Version("1.32")));
        Assert.True(endpoints.IsDeprecatedIn(Version("1.33")));
        Assert.Equal(("discovery.k8s.io/v1", "EndpointSlice"), (endpoints.ReplacementApiVersion, endpoints.ReplacementKind));
    }

    [Theory]
    [InlineData("v1", "Binding", false, false)]
    [InlineData("policy/v1", "Eviction", false, true)]
    [InlineData("autoscaling/v1", "Scale", false, true)]
    [InlineData("authentication.k8s.io/v1", "TokenRequest", false, true)]
    [InlineData("authentication.k8s.io/v1", "TokenReview", false, false)]
    [InlineData("v1", "Secret", true, false)]
    public void Requests_are_not_persisted(string apiVersion, string name, bool persisted, bool subresource)
    {
        var kind = Catalog.FindKind(apiVersion, name)!;
        Assert.Equal((persisted, subresource), (kind.IsPersisted, kind.IsSubresource));
    }

    [Theory]
    [InlineData("v1", "PodExecOptions")]
    [InlineData("v1", "DeleteOptions")]
    [InlineData("v1", "Status")]
    [InlineData("admission.k8s.io/v1", "AdmissionReview")]
    public void Options_and_answers_are_no_kinds(string apiVersion, string name) => Assert.Null(Catalog.FindKind(apiVersion, name));

    private static KubernetesVersion Version(string text) => KubernetesVersion.Parse(text);
}
