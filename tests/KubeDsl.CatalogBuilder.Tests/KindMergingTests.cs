using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Tests;

public sealed class KindMergingTests
{
    private static readonly KindName Beta = new("x", "v1beta1", "Policy");
    private static readonly KindName Stable = new("x", "v1", "Policy");

    private static readonly OpenApiDocument[] BetaThenStable =
    [
        Documents.Of("1.28", Documents.Meta, Documents.Resource("x", "v1beta1", "Policy")),
        Documents.Of("1.29", Documents.Meta, Documents.Resource("x", "v1beta1", "Policy"), Documents.Resource("x", "v1", "Policy")),
        Documents.Of("1.30", Documents.Meta, Documents.Resource("x", "v1", "Policy")),
    ];

    [Fact]
    public void Kind_that_went_is_replaced_by_the_stable_version_of_its_group()
    {
        var beta = Documents.Catalog(BetaThenStable).FindKind("x/v1beta1", "Policy")!;
        Assert.Equal("1.30", beta.Removed.ToString());
        Assert.Equal(("x/v1", "Policy"), (beta.ReplacementApiVersion, beta.ReplacementKind));
        Assert.Equal(("policies", "PolicyList"), (beta.Plural, beta.ListKind));
    }

    [Fact]
    public void Kind_that_came_says_when_and_needs_no_replacement()
    {
        var stable = Documents.Catalog(BetaThenStable).FindKind("x/v1", "Policy")!;
        Assert.Equal("1.29", stable.Introduced.ToString());
        Assert.Null(stable.ReplacementKind);
    }

    [Fact]
    public void Replacement_that_is_gone_itself_leads_on()
    {
        var alpha = new KindName("x", "v1alpha1", "Policy");
        var life = new KindLife(alpha, Removed: new(1, 20), Replacement: Beta);
        Assert.Equal("x/v1", Documents.Catalog(BetaThenStable, lives: life).FindKind("x/v1alpha1", "Policy")!.ReplacementApiVersion);
    }

    [Fact]
    public void Replacement_that_does_not_exist_is_refused() =>
        Assert.Contains(
            "'x/v1beta1 Policy' is to be replaced by 'x/v9 Policy', which is no kind",
            Documents.Refusal(BetaThenStable, lives: new KindLife(Beta, Replacement: new("x", "v9", "Policy"))),
            StringComparison.Ordinal);

    [Fact]
    public void Lifecycle_that_contradicts_the_documents_is_refused_until_corrected_by_hand()
    {
        var wrong = new KindLife(Stable, Introduced: new(1, 28));
        Assert.Contains("'x/v1 Policy' is said to be introduced in 1.28; by the documents it is 1.29", Documents.Refusal(BetaThenStable, lives: wrong), StringComparison.Ordinal);
        Assert.Equal("1.29", Documents.Catalog(BetaThenStable, "life x/v1 Policy 1.29 - -", lives: wrong).FindKind("x/v1", "Policy")!.Introduced.ToString());
    }

    [Fact]
    public void Kind_in_no_document_must_be_known_as_removed() =>
        Assert.Contains("'x/v2 Policy' is in no document", Documents.Refusal(BetaThenStable, lives: new KindLife(new("x", "v2", "Policy"))), StringComparison.Ordinal);

    [Fact]
    public void Facts_by_hand_reach_the_kind()
    {
        var kind = Documents.Catalog(BetaThenStable, "cluster Policy\nplural Policy policy\ntransient Policy\nsubresource Policy").FindKind("x/v1", "Policy")!;
        Assert.Equal(ResourceScope.Cluster, kind.Scope);
        Assert.Equal("policy", kind.Plural);
        Assert.True(kind is { IsPersisted: false, IsSubresource: true });
    }

    [Fact]
    public void List_of_resources_is_neither_kind_nor_type()
    {
        var catalog = Documents.Catalog(BetaThenStable);
        Assert.Null(catalog.FindType("x.v1.PolicyList"));
        Assert.Equal(2, catalog.Kinds.Count);
        Assert.Equal("x/v1 Policy", catalog.FindListKind("x/v1", "PolicyList")?.ToString());
    }

    [Theory]
    [InlineData("Pod", "pods")]
    [InlineData("Ingress", "ingresses")]
    [InlineData("NetworkPolicy", "networkpolicies")]
    [InlineData("Gateway", "gateways")]
    [InlineData("Box", "boxes")]
    [InlineData("Batch", "batches")]
    [InlineData("Mesh", "meshes")]
    public void Plural_is_the_english_one(string kind, string plural) => Assert.Equal(plural, Merging.Plurals.Of(kind));
}
