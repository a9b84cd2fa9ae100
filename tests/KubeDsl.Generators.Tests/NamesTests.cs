using KubeDsl.Generators.Emitting;

namespace KubeDsl.Tests;

public class NamesTests
{
    [Theory]
    [InlineData("podIP", "PodIP")]
    [InlineData("$ref", "Ref")]
    [InlineData("x-kubernetes-list-type", "XKubernetesListType")]
    [InlineData("3scale", "_3scale")]
    [InlineData("-", "Value")]
    public void Pascal(string name, string expected) => Assert.Equal(expected, Names.Pascal(name));

    [Theory]
    [InlineData("Containers", "Container")]
    [InlineData("Policies", "Policy")]
    [InlineData("Ingress", "Ingress")]
    [InlineData("HostAliases", "HostAlias")]
    [InlineData("Data", "Data")]
    [InlineData("Env", "Env")]
    [InlineData("Addresses", "Address")]
    [InlineData("Classes", "Class")]
    [InlineData("Indexes", "Index")]
    [InlineData("Status", "Status")]
    public void Singular(string plural, string expected) => Assert.Equal(expected, Names.Singular(plural));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("default", "@default")]
    [InlineData("topologyKey", "topologyKey")]
    public void Parameter(string name, string expected) => Assert.Equal(expected, Names.Parameter(name));
}
