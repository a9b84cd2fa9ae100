using System.Globalization;
using System.Text;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>A shop of fifty objects that was applied in an earlier form, beside objects of others.</summary>
internal static class FiftyObjects
{
    public const string PlantedSecret = "planted-secret-value";

    public static ApplySetParent Set { get; } = new("Secret", "shop", "shop");

    public static ApplyOptions Options { get; } = new() { Set = Set, Prune = true };

    /// <summary>What is to be: a namespace, a definition and its resources, configuration, services, workloads.</summary>
    public static string Now { get; } = Build("2", 10);

    /// <summary>What was applied before: other values, and objects that have left the set since, one of them of a kind of its own.</summary>
    public static string Earlier { get; } = Build("1", 8)
        + "\n---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: old, namespace: shop}}"
        + "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: old, namespace: jobs}}"
        + "\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: jobs}}";

    /// <summary>A cluster with the earlier form and with objects that are none of the set's business.</summary>
    public static async Task<MemoryCluster> ClusterAsync()
    {
        var cluster = new MemoryCluster { Controller = Establish };
        cluster.Put("/api/v1/namespaces/default", Yaml.Map("{apiVersion: v1, kind: Namespace, metadata: {name: default}}"));
        foreach (var (path, live) in Others())
            cluster.Put(path, live);
        var report = await MemoryRun.ApplyAsync(cluster, Earlier, Options);
        Assert.True(report.IsSuccess);
        return cluster;
    }

    /// <summary>The objects of others: one without a set, one in another set, one that a controller made from a member.</summary>
    public static IEnumerable<(string Path, MapNode Live)> Others()
    {
        yield return ("/api/v1/namespaces/shop/configmaps/others", Yaml.Map("{apiVersion: v1, kind: ConfigMap, metadata: {name: others}, data: {a: b}}"));
        yield return ("/api/v1/namespaces/shop/configmaps/foreign", Yaml.Map($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: foreign, labels: {{{ApplySetNames.PartOf}: applyset-other-v1}}}}}}"));
        yield return ("/api/v1/namespaces/shop/configmaps/made", Yaml.Map($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: made, labels: {{{ApplySetNames.PartOf}: {Set.Id}}}, ownerReferences: [{{controller: true, name: x}}]}}}}"));
    }

    private static string Build(string value, int count)
    {
        var text = new StringBuilder("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");
        text.Append("""

            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: backups.demo.example.com}
            spec:
              group: demo.example.com
              names: {kind: Backup, plural: backups, singular: backup}
              scope: Namespaced
              versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]
            """);
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            Add($"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: c{number}, namespace: shop}}, data: {{value: '{value}'}}}}");
            Add($"{{apiVersion: v1, kind: Secret, metadata: {{name: s{number}, namespace: shop}}, stringData: {{password: '{PlantedSecret}-{value}-{number}'}}}}");
            Add($"{{apiVersion: v1, kind: Service, metadata: {{name: w{number}, namespace: shop}}, spec: {{selector: {{app: w{number}}}, ports: [{{port: 80}}]}}}}");
            Add($"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: w{number}, namespace: shop}}, spec: {{selector: {{matchLabels: {{app: w{number}}}}}, template: {{metadata: {{labels: {{app: w{number}}}}}, spec: {{containers: [{{name: web, image: 'example.com/web:{value}'}}]}}}}}}}}");
            Add($"{{apiVersion: demo.example.com/v1, kind: Backup, metadata: {{name: b{number}, namespace: shop}}, spec: {{keep: {value}}}}}");
        }
        return text.ToString();

        void Add(string document) => text.Append("\n---\n").Append(document);
    }

    private static MapNode Establish(MapNode live) => live["kind"]!.ToString() == "CustomResourceDefinition"
        ? live.Set("status", Yaml.Map("{conditions: [{type: NamesAccepted, status: 'True'}, {type: Established, status: 'True'}]}"))
        : live;
}
