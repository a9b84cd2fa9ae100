using KubeDsl.Manifests.Views;
using KubeDsl.Schema;

namespace KubeDsl.Tests.Kinds;

public class ClusterKindTests
{
    public static TheoryData<string, string, bool> Kinds
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var kind in Catalog.Default.Kinds.Where(kind => kind.Type is not null))
                data.Add(kind.ApiVersion, kind.Name, kind.Scope == ResourceScope.Cluster);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_IsOfTheClusterWhereTheCatalogueSaysSo(string apiVersion, string kind, bool isOfTheCluster) =>
        Assert.Equal(isOfTheCluster, ClusterKinds.Include(apiVersion, kind));
}
