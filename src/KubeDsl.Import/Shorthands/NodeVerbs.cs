using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>On which nodes pods run: <c>OnNodes("disktype", "ssd")</c>.</summary>
internal static class NodeVerbs
{
    public static IReadOnlyList<Call> Selector(ShorthandSite site, ManifestNode value) =>
        value is MapNode { Count: > 0 } selector && selector.All(entry => entry.Value is StringNode)
            ? [.. selector.Select(entry => OnNodes(site, entry.Key, [entry.Value]))]
            : [];

    /// <summary>A required affinity whose conditions must all hold.</summary>
    public static IReadOnlyList<Call> Affinity(ShorthandSite site, ManifestNode value) =>
        value.Find("nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms") is ListNode { Count: 1 } terms
            && terms[0].Find("matchExpressions") is ListNode { Count: > 0 } conditions && conditions.All(IsOfLabel)
            ? [.. conditions.Select(condition => OnNodes(site, ((StringNode)condition.Find("key")!).Value, condition.Find("values") is ListNode values ? [.. values] : []))]
            : [];

    private static bool IsOfLabel(ManifestNode condition) => condition is MapNode map && map.Text("key") is not null && (map.Text("operator"), map["values"]) switch
    {
        ("Exists", null) => true,
        ("In", ListNode { Count: > 1 } values) => values.All(value => value is StringNode),
        _ => false,
    };

    private static Call OnNodes(ShorthandSite site, string label, ManifestNode[] values) => Verb.Of(
        "OnNodes",
        site.OnPod(pod => SchedulingRecipes.OnNodes(pod, label, ListNode.Of(values))),
        [new TextLiteral(label), .. values.Select(value => Objects.RawNodes.Of(value))]);
}
