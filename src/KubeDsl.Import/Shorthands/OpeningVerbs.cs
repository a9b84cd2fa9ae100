using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Manifests.Views;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs that set several fields of a resource at once, and so come before the methods of its fields.</summary>
internal static class OpeningVerbs
{
    private static readonly (string Parameter, string Label)[] Labels =
    [
        ("name", IdentityLabels.Name),
        ("instance", "app.kubernetes.io/instance"),
        ("version", "app.kubernetes.io/version"),
        ("component", "app.kubernetes.io/component"),
        ("partOf", "app.kubernetes.io/part-of"),
        ("managedBy", "app.kubernetes.io/managed-by"),
    ];

    /// <summary>The verbs that make nothing but what the resource has.</summary>
    /// <param name="fluent">The class of the resource.</param>
    /// <param name="target">The resource.</param>
    /// <param name="start">What its constructor makes.</param>
    public static IEnumerable<Call> Of(FluentClass fluent, MapNode target, MapNode start)
    {
        if (fluent.Type.Kind is null)
            return [];
        var proposals = new[] { AppLabels(target), fluent.Type.SchemaName is "batch.v1.Job" or "batch.v1.CronJob" ? JobForm(target) : null };
        return proposals.OfType<Call>().Where(call => IsWithin(call.Effect(start), target));
    }

    /// <summary>The recommended labels, where a resource and its pods have more than one of them in common; else null.</summary>
    public static Call? AppLabels(MapNode resource)
    {
        var labels = resource.Find("metadata", "labels") as MapNode;
        var ofPods = PodTemplates.PathOf((resource["kind"] as StringNode)?.Value ?? "") is { Length: > 0 } template ? resource.Find([.. template, "metadata", "labels"]) as MapNode ?? MapNode.Empty : labels;
        var values = Labels.Select(known => labels?[known.Label] is StringNode value && value.Equals(ofPods?[known.Label]) ? value : null).ToArray();
        if (values.Count(value => value is not null) < 2)
            return null;

        return Verb.Of(
            "AppLabels",
            node => MetadataRecipes.AppLabels(node, values[0], values[1], values[2], values[3], values[4], values[5]),
            Labels.Zip(values, (known, value) => Verb.Named(known.Parameter, value is null ? null : new TextLiteral(value.Value)))).At(resource["metadata"] as MapNode, "labels");
    }

    private static Call? JobForm(MapNode job)
    {
        if (job.Find(JobSpecs.PathOf(job)) is not MapNode spec || spec["parallelism"] is not (null or IntegerNode { Value: >= int.MinValue and <= int.MaxValue }))
            return null;

        var parallelism = spec["parallelism"];
        return (spec.Text("completionMode"), spec["completions"]) switch
        {
            ("Indexed", IntegerNode { Value: >= int.MinValue and <= int.MaxValue } completions) => Verb.Of(
                "Indexed",
                node => JobRecipes.Indexed(node, completions, parallelism),
                RawNode(completions),
                Verb.Named("parallelism", parallelism is null ? null : Objects.RawNodes.Of(parallelism))).At(spec, "completionMode"),
            (null, null) when parallelism is IntegerNode { Value: > 1 } => Verb.Of("WorkQueue", node => JobRecipes.WorkQueue(node, parallelism), RawNode(parallelism)).At(spec, "parallelism"),
            _ => null,
        };
    }

    private static Argument RawNode(ManifestNode node) => new(Objects.RawNodes.Of(node));

    /// <summary>Says which lines of the YAML a call stands for.</summary>
    private static Call At(this Call call, MapNode? map, string key)
    {
        var line = map?.KeyOriginOf(key)?.Line ?? 0;
        call.Lines = (line, Math.Max(line, map?[key]?.Origin?.EndLine ?? line));
        return call;
    }

    private static bool IsWithin(MapNode made, MapNode target) => made.All(entry =>
        target[entry.Key] is { } wanted && (wanted.Equals(entry.Value) || (wanted is MapNode whole && entry.Value is MapNode part && IsWithin(part, whole))));
}
