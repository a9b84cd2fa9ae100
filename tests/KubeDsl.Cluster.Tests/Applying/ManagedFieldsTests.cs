using KubeDsl.Cluster.Applying;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Applying;

public class ManagedFieldsTests
{
    private static readonly MapNode Live = Yaml.Map("""
        metadata:
          managedFields:
          - {manager: kubectl-client-side-apply, operation: Update, apiVersion: apps/v1, fieldsType: FieldsV1, fieldsV1: {'f:spec': {'f:replicas': {}, 'f:paused': {}}}}
          - {manager: kube-controller-manager, operation: Update, apiVersion: apps/v1, subresource: status, fieldsV1: {'f:status': {}}}
          - {manager: kubedsl, operation: Apply, apiVersion: apps/v1, fieldsType: FieldsV1, fieldsV1: {'f:spec': {'f:replicas': {}, 'f:template': {}}}}
        """);

    [Fact]
    public void FieldsOfClientSideApply_MoveToOurs()
    {
        Assert.True(ManagedFields.HasClientSideApply(Live));
        var moved = ManagedFields.Migrate(Live, "kubedsl");

        Assert.Equal(["kube-controller-manager", "kubedsl"], moved.Select(entry => entry.Find("manager")!.ToString()));
        Assert.Equal(Yaml.Map("{'f:spec': {'f:replicas': {}, 'f:template': {}, 'f:paused': {}}}"), moved[1].Find("fieldsV1"));
    }

    [Fact]
    public void WithoutFieldsOfOurs_TheEntryItselfChangesHands()
    {
        var moved = ManagedFields.Migrate(Yaml.Map("""
            metadata:
              managedFields:
              - {manager: kubectl-client-side-apply, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {'f:data': {}}}
            """), "kubedsl");
        Assert.Equal(Yaml.Map("{manager: kubedsl, operation: Apply, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {'f:data': {}}}"), Assert.Single(moved));
    }
}
