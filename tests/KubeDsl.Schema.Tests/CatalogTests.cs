using KubeDsl.Schema;

namespace KubeDsl.Schema.Tests;

public sealed class CatalogTests
{
    private static readonly Catalog Catalog = Catalog.Default;

    [Fact]
    public void Every_type_reference_resolves()
    {
        var types = Catalog.TypeNames.Select(name => Catalog.FindType(name)!).ToArray();
        foreach (var field in types.SelectMany(type => type.Fields))
            for (var type = field.Type; type is not null; type = type.Element)
                if (type.Kind == FieldTypeKind.Object)
                    Assert.True(Catalog.FindType(type.TypeName!) is not null, $"'{field}' refers to '{type.TypeName}', which the catalogue lacks.");
        Assert.All(Catalog.Kinds, kind => Assert.Equal(kind.First is null, kind.Type is null));
    }

    [Fact]
    public void Deployment_has_its_facts()
    {
        var deployment = Catalog.FindKind("apps/v1", "Deployment")!;
        Assert.Same(deployment, Catalog.FindKind("apps", "v1", "Deployment"));
        Assert.Same(deployment, Catalog.FindListKind("apps/v1", "DeploymentList"));
        Assert.Equal(("apps", "v1", "deployments", ResourceScope.Namespaced), (deployment.Group, deployment.Version, deployment.Plural, deployment.Scope));
        Assert.Equal("1.9", deployment.Introduced.ToString());
        Assert.True(deployment.IsPersisted);

        var spec = Catalog.FindType(deployment.Type!.FindField("spec")!.Type.TypeName!)!;
        Assert.Equal("apps.v1.DeploymentSpec", spec.Name);
        Assert.True(spec.FindField("selector")!.Required);
        Assert.Equal(FieldType.Of(FieldTypeKind.Int32), spec.FindField("replicas")!.Type);
        Assert.Null(spec.FindField("Replicas"));
    }
}
