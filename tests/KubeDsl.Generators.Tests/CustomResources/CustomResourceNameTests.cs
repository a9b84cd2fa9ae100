using KubeDsl.Generators.Parsing.CustomResources;

namespace KubeDsl.Tests.CustomResources;

/// <summary>Names that collide with C#, with KubeDsl or with each other.</summary>
public class CustomResourceNameTests
{
    [Theory]
    [InlineData("cert-manager.io", "KubeDsl.CertManager")]
    [InlineData("acme.cert-manager.io", "KubeDsl.AcmeCertManager")]
    [InlineData("monitoring.coreos.com", "KubeDsl.MonitoringCoreos")]
    [InlineData("gateway.networking.k8s.io", "KubeDsl.GatewayNetworking")]
    [InlineData("gateway.networking.x-k8s.io", "KubeDsl.GatewayNetworkingX")]
    [InlineData("ingress.io", "KubeDsl.IngressGroup")]
    [InlineData("manifests.io", "KubeDsl.ManifestsGroup")]
    [InlineData("3scale.net", "KubeDsl._3scale")]
    [InlineData("local", "KubeDsl.Local")]
    public void Group_GivesTheNamespace(string group, string space) => Assert.Equal(space, GroupNamespaces.Of(group));

    [Theory]
    [InlineData("name", "NameValue")]
    [InlineData("kind", "KindValue")]
    [InlineData("widget", "WidgetValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("toYaml", "ToYamlValue")]
    public void FieldNamedLikeAMember_GetsAnEnding_AndADiagnosticAtItsLine(string field, string method)
    {
        var run = CrdRun.Of(Crds.File($"a: {{type: string}}\n{field}: {{type: string}}"));

        Assert.Empty(run.Complaints);
        Assert.Contains($" {method}(string? value)", run.Source("KubeDsl.ShopExample.Widget.g.cs"), StringComparison.Ordinal);
        var told = Assert.Single(run.Diagnostics, diagnostic => diagnostic.GetMessage().Contains($"'{method}'", StringComparison.Ordinal) && diagnostic.GetMessage().Contains("class 'Widget'", StringComparison.Ordinal));
        Assert.Equal("KDSL9203", told.Id);
        Assert.Equal((20, 14), (told.Location.GetLineSpan().StartLinePosition.Line, told.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Theory]
    [InlineData("fields: {type: string}\nfieldValues: {type: array, items: {type: string}}\nitemValues: {type: object, additionalProperties: {type: string}}")]
    [InlineData("here: {type: string}\nat0: {type: string}\nat1: {type: string}\nblank: {type: string}\nblankOf: {type: string}")]
    [InlineData("class: {type: string}\nint: {type: integer}\nnamespace: {type: string}\nstring: {type: array, items: {type: object, properties: {name: {type: string}}}}")]
    [InlineData("foo-bar: {type: string}\nfooBar: {type: string}\nfoo_bar: {type: string}\ngetFooBar: {type: string}")]
    [InlineData("hosts: {type: array, items: {type: string}}\nhost: {type: array, items: {type: string}}\nwithHost: {type: string}")]
    [InlineData("type: {type: string}\nhashCode: {type: integer}\nset: {type: array, items: {type: string}}\nwhen: {type: boolean}")]
    [InlineData("global: {type: object, properties: {system: {type: string}}}\nSystem: {type: object, properties: {linq: {type: string}}}\nkubeDsl: {type: string}")]
    [InlineData("a.b: {type: string}\n'3d': {type: boolean}\n'': {type: string}\n'$ref': {type: string}\n'中文': {type: string}\n'quote\"d': {type: string}")]
    [InlineData("x: {type: object, properties: {value: {type: string}}}\nX: {type: object, properties: {other: {type: string}}}")]
    [InlineData("mode: {type: string, enum: [a]}\nmodeTexts: {type: object, properties: {y: {type: string}}}\ninner: {type: object, properties: {mode: {type: string, enum: [b]}}}")]
    [InlineData("op: {type: string, enum: ['=', '!=', '=~', '!~', '', '*', a-b, a_b, '1', '-1', 'new', 'Equals', '<&>']}")]
    [InlineData("list: {type: array, x-kubernetes-list-map-keys: [configure], x-kubernetes-list-type: map, items: {type: object, properties: {configure: {type: string}}}}")]
    [InlineData("doc: {type: string, description: \"<a> & \\\"b\\\" \\u0007 ]]> -- */ \\U0001F600 https://example.com/\\\"x\\\"\", pattern: '^https://[a-z\"<>]+$'}")]
    [InlineData("metadata: {type: object, properties: {a: {type: string}}}\nspec: {type: object, properties: {a: {type: string}}}\nstatus: {type: string}")]
    public void AwkwardNames_CompileWithoutAWarning(string properties)
    {
        var run = CrdRun.Of(Crds.File(properties));

        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.HintNames);
        Assert.Empty(run.Complaints);
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("KDSL9203", diagnostic.Id));
    }

    [Fact]
    public void PartsOfOneName_AreToldApartByWhereTheyStand()
    {
        var run = CrdRun.Of(Crds.File("""
            tls: {type: object, properties: {secret: {type: string}}}
            left: {type: object, properties: {tls: {type: object, properties: {secret: {type: string}}}}}
            right: {type: object, properties: {tls: {type: object, properties: {file: {type: string}}}}}
            """));

        // Equal parts share a class; the one that differs takes the field above into its name.
        Assert.Equal(
            ["Widget", "WidgetLeft", "WidgetRight", "WidgetRightTls", "WidgetSpec", "WidgetTls"],
            run.HintNames.Select(name => name.Split('.')[2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PartNamedLikeAnotherKind_GivesWay()
    {
        var certificate = Crds.File("request: {type: object, properties: {a: {type: string}}}", "Certificate", path: "/crds/a.yaml");
        var request = Crds.File("spec: {type: string}", "CertificateRequest", path: "/crds/b.yaml");
        var run = CrdRun.Of(certificate, request);

        Assert.Empty(run.Complaints);
        Assert.Contains("KubeDsl.ShopExample.Certificate_Request.g.cs", run.HintNames);
        Assert.Contains("'Certificate_Request'", Assert.Single(run.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().Path == "/crds/a.yaml").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void KindDefinedTwice_IsMadeOfTheFirstFile()
    {
        var run = CrdRun.Of(Crds.File("b: {type: string}", path: "/crds/b.yaml"), Crds.File("a: {type: string}", path: "/crds/a.yaml"));

        Assert.Empty(run.Complaints);
        Assert.Contains(" A(string? value)", run.Source("KubeDsl.ShopExample.Widget.g.cs"), StringComparison.Ordinal);
        var told = Assert.Single(run.Diagnostics);
        Assert.Equal(("KDSL9204", "/crds/b.yaml"), (told.Id, told.Location.GetLineSpan().Path));
        Assert.Contains("'a.yaml'", told.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Namespace_CanBeChosen()
    {
        var run = CrdRun.Of(Crds.File("a: {type: string}", space: "Acme.Shop"), Crds.File("a: {type: string}", path: "/crds/b.yaml"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Acme.Shop.Widget.g.cs", "Acme.Shop.WidgetSpec.g.cs", "KubeDsl.ShopExample.Widget.g.cs", "KubeDsl.ShopExample.WidgetSpec.g.cs"], run.HintNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NamespaceThatIsNone_IsTold_AndTheGroupsIsTaken()
    {
        var run = CrdRun.Of(Crds.File("a: {type: string}", space: "Acme.2"));

        Assert.Equal("KDSL9205", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("KubeDsl.ShopExample.Widget.g.cs", run.HintNames);
    }
}
