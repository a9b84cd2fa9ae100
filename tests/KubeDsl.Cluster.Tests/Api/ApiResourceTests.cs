using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Tests.Api;

public class ApiResourceTests
{
    private static readonly ApiResource Deployments = new("apps", "v1", "Deployment", "deployments", IsNamespaced: true, []);
    private static readonly ApiResource Namespaces = new("", "v1", "Namespace", "namespaces", IsNamespaced: false, []);

    [Fact]
    public void PathOf_FollowsGroupScopeAndName()
    {
        Assert.Equal("/apis/apps/v1/namespaces/shop/deployments/web", Deployments.PathOf("shop", "web"));
        Assert.Equal("/apis/apps/v1/namespaces/shop/deployments", Deployments.PathOf("shop", null));
        Assert.Equal("/apis/apps/v1/deployments", Deployments.PathOf(null, null));
        Assert.Equal("/api/v1/namespaces/shop", Namespaces.PathOf("ignored", "shop"));
    }

    [Fact]
    public void PathOf_EscapesNames()
    {
        var roles = new ApiResource("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", IsNamespaced: false, []);

        Assert.Equal("/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode", roles.PathOf(null, "system:node"));
    }

    [Fact]
    public void PathOf_OneNamespacedObjectWithoutNamespace_Throws() =>
        Assert.Throws<ArgumentException>(() => Deployments.PathOf(null, "web"));
}
