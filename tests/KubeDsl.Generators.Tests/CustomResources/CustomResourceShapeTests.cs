using KubeDsl.Yaml;

namespace KubeDsl.Tests.CustomResources;

/// <summary>What the classes of a definition look like and write.</summary>
public class CustomResourceShapeTests
{
    private const string EveryShape = """
        text: {type: string, description: "A text.\n\nMore about <it>."}
        count: {type: integer, format: int32, minimum: 1, maximum: 64, default: 1}
        bytes: {type: string, format: byte}
        big: {type: integer}
        ratio: {type: number}
        enabled: {type: boolean}
        mode: {type: string, enum: [Fast, Slow]}
        at: {type: string, format: date-time}
        after: {type: string, format: duration}
        port: {x-kubernetes-int-or-string: true}
        size: {x-kubernetes-int-or-string: true, pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$'}
        args: {type: array, items: {type: string}}
        modes: {type: array, items: {type: string, enum: [A, B]}}
        matrix: {type: array, items: {type: array, items: {type: string}}}
        labelsOf: {type: object, additionalProperties: {type: string}}
        limits: {type: object, additionalProperties: {x-kubernetes-int-or-string: true}}
        pools: {type: object, additionalProperties: {type: object, properties: {size: {type: integer}}}}
        anything: {x-kubernetes-preserve-unknown-fields: true}
        free: {type: object, additionalProperties: true}
        marker: {type: object}
        sidecar: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
        sidecars: {type: array, items: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}}
        users: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [user], items: {type: object, required: [user], properties: {user: {type: string}, admin: {type: boolean}}}}
        nested: {type: object, properties: {deeper: {type: object, properties: {deepest: {type: string}}}}}
        """;

    private const string Program = """
        using System;
        using KubeDsl;
        using KubeDsl.Manifests;
        using KubeDsl.ShopExample;

        internal static class Program
        {
            public static Widget Make() => new Widget("w")
                .WithLabel("a", "b").WithAnnotation("c", "d").Namespace("ns")
                .Text("t").Count(3).Bytes([1, 2]).Big(5_000_000_000).Ratio(0.5).Enabled(true).Mode(WidgetMode.Fast)
                .After("1h30m").Port("http").Size("10Gi")
                .Args("-a", "-b").Modes(WidgetModes.B, WidgetModes.A).Matrix([["x"], ["y", "z"]])
                .WithLabelsOf("k", "v").WithLimit("cpu", 5).WithPool("p", p => p.Size(2))
                .Anything(MapNode.Of("k", 1)).WithFree("f", true).Marker()
                .Sidecar(new ConfigMap("inner").WithData("x", "y")).Sidecars(new Secret("s"))
                .WithUser("root", u => u.Admin(true)).WithUser(u => u.User("guest"))
                .Nested(n => n.Deeper(d => d.Deepest("bottom")));
        }
        """;

    [Fact]
    public void EveryShape_CanBeWritten_AndIsEmitted()
    {
        var run = CrdRun.WithProgram(Program.Replace(".Modes(WidgetModes.B, WidgetModes.A)", ".Modes(WidgetMode2.B, WidgetMode2.A)", StringComparison.Ordinal)
            .Replace("    private static System.Collections.Generic.IEnumerable<WidgetModesItem> WidgetModes2() => [];", "", StringComparison.Ordinal), Crds.File(EveryShape));
        Assert.Empty(run.Complaints);

        var widget = (Resource)run.Load().GetType("Program")!.GetMethod("Make")!.Invoke(null, null)!;

        Golden.Matches("tests/KubeDsl.Generators.Tests/Golden/Widget.yaml", YamlText.Write(widget.ToManifest().Root));
    }

    [Fact]
    public void Class_LooksAsReviewed() =>
        Golden.Matches("tests/KubeDsl.Generators.Tests/Golden/Widget.cs.txt", CrdRun.Of(Crds.File("""
            size: {type: integer, format: int32, minimum: 1, maximum: 64, default: 1, description: "How big.\n\nBigger is <better> & dearer."}
            users: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [user], items: {type: object, properties: {user: {type: string}}}}
            """)).Source("KubeDsl.ShopExample.Widget.g.cs"));

    [Fact]
    public void Kind_HasTheMetadataOfABuiltInKind()
    {
        var run = CrdRun.Of(Crds.File("size: {type: string}"));
        static IEnumerable<string> Metadata(Type type) => type.GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(Objects.ManifestFieldAttribute), false).Cast<Objects.ManifestFieldAttribute>()
                .Where(field => field.Path.StartsWith("metadata", StringComparison.Ordinal))
                .Select(field => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))}) {field.Path} {field.Operation}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Metadata(typeof(ConfigMap)), Metadata(run.Load().GetType("KubeDsl.ShopExample.Widget")!));
    }

    [Fact]
    public void KindOfTheCluster_HasNoNamespace()
    {
        var run = CrdRun.Of(new CrdText("/a.yaml", Crds.Of("size: {type: string}", scope: "Cluster")));

        Assert.DoesNotContain(run.Load().GetType("KubeDsl.ShopExample.Widget")!.GetMethods(), method => method.Name == "Namespace");
    }

    [Fact]
    public void StoredVersion_HasThePlainName_OthersTheirOwnNamespace()
    {
        const string Versions = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: cert-manager.io
              names: {kind: Issuer}
              versions:
              - {name: v1alpha1, served: true, storage: false, schema: {openAPIV3Schema: {type: object}}}
              - {name: v1beta1, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}
              - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
            """;

        Assert.Equal(
            ["KubeDsl.CertManager.Issuer.g.cs", "KubeDsl.CertManager.V1alpha1.Issuer.g.cs"],
            CrdRun.Of(new CrdText("/a.yaml", Versions)).HintNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WithoutAStoredVersionThatIsServed_TheNewestHasThePlainName()
    {
        const string Versions = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: cert-manager.io
              names: {kind: Issuer}
              versions:
              - {name: v1alpha1, served: false, storage: true, schema: {openAPIV3Schema: {type: object}}}
              - {name: v1beta2, served: true, storage: false, schema: {openAPIV3Schema: {type: object}}}
              - {name: v1beta10, served: true, storage: false, schema: {openAPIV3Schema: {type: object}}}
            """;

        Assert.Equal(
            ["KubeDsl.CertManager.Issuer.g.cs", "KubeDsl.CertManager.V1beta2.Issuer.g.cs"],
            CrdRun.Of(new CrdText("/a.yaml", Versions)).HintNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DefinitionsInAList_AndOtherObjects_AreToldApart()
    {
        var json = new CrdText("/a.json", """
            {"kind": "List", "apiVersion": "v1", "items": [
              {"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"name": "x"}},
              {"kind": "CustomResourceDefinition", "apiVersion": "apiextensions.k8s.io/v1", "spec": {"group": "a.io", "names": {"kind": "Thing"},
                "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}}]}
            """);
        var run = CrdRun.Of(json);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["KubeDsl.A.Thing.g.cs"], run.HintNames);
    }

    [Fact]
    public void FileThatIsNotMarked_IsPassedOver() =>
        Assert.Empty(CrdRun.Of(new CrdText("/values.yaml", Crds.Of("size: {type: string}")) { IsMarked = false }).HintNames);

    [Fact]
    public void SameDefinition_SameSource() => Assert.Equal(
        CrdRun.Of(Crds.File(EveryShape)).Result.GeneratedSources.Select(source => source.SourceText.ToString()),
        CrdRun.Of(Crds.File(EveryShape)).Result.GeneratedSources.Select(source => source.SourceText.ToString()));
}
