using System.Text.Json;
using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Tests;

/// <summary>Small OpenAPI documents, written as C# callers read them.</summary>
internal static class Documents
{
    public const string Meta =
        """
        "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta":{"properties":{"name":{"type":"string"}}},
        "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta":{"properties":{"continue":{"type":"string"}}}
        """;

    public static OpenApiDocument Of(string version, params string[] definitions)
    {
        using var json = JsonDocument.Parse("{\"definitions\":{" + string.Join(',', definitions) + "}}");
        return OpenApiDocument.Parse(KubernetesVersion.Parse(version), json.RootElement);
    }

    /// <summary>A definition <c>io.k8s.api.x.v1.Thing</c> with these properties.</summary>
    public static string Thing(string properties, string more = "") =>
        $$$"""
        "io.k8s.api.x.v1.Thing":{"type":"object"{{{more}}},"properties":{ {{{properties}}} }}
        """;

    /// <summary>A resource with a list of its kind.</summary>
    public static string Resource(string group, string version, string kind)
    {
        const string Ends = """ "apiVersion":{"type":"string"},"kind":{"type":"string"} """;
        var definition = $"io.k8s.api.{group}.{version}.{kind}";
        return $$$"""
            "{{{definition}}}":{"properties":{"metadata":{"$ref":"#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},{{{Ends}}} },
              "x-kubernetes-group-version-kind":[{"group":"{{{group}}}","version":"{{{version}}}","kind":"{{{kind}}}"}]},
            "{{{definition}}}List":{"properties":{"items":{"type":"array","items":{"$ref":"#/definitions/{{{definition}}}"}},
              "metadata":{"$ref":"#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta"},{{{Ends}}} },
              "x-kubernetes-group-version-kind":[{"group":"{{{group}}}","version":"{{{version}}}","kind":"{{{kind}}}List"}]}
            """;
    }

    public static string Build(IReadOnlyList<OpenApiDocument> documents, string facts = "", string closedSets = "", params KindLife[] lives) =>
        CatalogText.Build(documents, lives, HandKeptFacts.Parse(facts), ClosedSets.Parse(closedSets));

    /// <summary>Builds and reads back.</summary>
    public static Catalog Catalog(IReadOnlyList<OpenApiDocument> documents, string facts = "", string closedSets = "", params KindLife[] lives) =>
        Schema.Catalog.Parse(Build(documents, facts, closedSets, lives));

    /// <summary>Builds and returns what the builder has to say against it.</summary>
    public static string Refusal(IReadOnlyList<OpenApiDocument> documents, string facts = "", string closedSets = "", params KindLife[] lives) =>
        Assert.Throws<CatalogInputException>(() => Build(documents, facts, closedSets, lives)).Message;
}
