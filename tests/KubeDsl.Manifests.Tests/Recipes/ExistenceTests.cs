using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Manifests.Tests.Recipes;

public class ExistenceTests
{
    private static readonly MapNode Secret = MapNode.Of(("apiVersion", "v1"), ("kind", "Secret"));

    [Fact]
    public void Resource_IsKnownByKindNamespaceAndName() =>
        Assert.Equal(
            new ResourceIdentity("", "Secret", "shop", "db"),
            Existence.OfResource(Secret.Set("metadata", MapNode.Of(("name", "db"), ("namespace", "shop")))));

    [Fact]
    public void Resource_WithoutAName_IsRefused() =>
        Assert.Equal("The Secret has no name. Name the one that exists: new Secret(\"name\").", Assert.Throws<InvalidOperationException>(() => Existence.OfResource(Secret)).Message);

    [Fact]
    public void WhatIsNotKnown_HasNoIdentity()
    {
        Assert.Null(Existence.OfResource(UnknownNode.Instance));
        Assert.Null(Existence.OfResource(Secret.AsOpen()));
        Assert.Null(Existence.OfResource(Secret.Set("metadata", MapNode.Of("name", "db").Set("namespace", UnknownNode.Instance))));
        Assert.Null(Existence.OfName(new StringNode("Secret"), UnknownNode.Instance, null));
    }

    [Fact]
    public void Name_IsKnownByItsTexts() =>
        Assert.Equal(new ResourceIdentity("", "Secret", "", "db"), Existence.OfName(new StringNode("Secret"), new StringNode("db"), null));
}
