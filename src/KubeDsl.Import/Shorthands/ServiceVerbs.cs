using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs of Services.</summary>
internal static class ServiceVerbs
{
    public static IReadOnlyList<Call> Headless(ShorthandSite site, ManifestNode value) =>
        value is StringNode { Value: "None" } ? [Verb.Of("Headless", ServiceRecipes.Headless)] : [];

    public static IReadOnlyList<Call> Selector(ShorthandSite site, ManifestNode value) =>
        value is MapNode selector && site.Scope.Neighbours.FindWorkload(selector) is { } workload
            ? [Verb.Of("Selector", service => ServiceRecipes.SelectorOf(service, workload.Node), new VariableUse(workload.Variable))]
            : [];

    public static Call? Port(ShorthandSite site, MapNode item)
    {
        if (!item.HasOnly("port", "targetPort", "name", "protocol", "nodePort") || item["port"] is not IntegerNode { Value: >= 1 and <= 65535 } port
            || !item.IsAbsentOr<StringNode>("name") || item["nodePort"] is not (null or IntegerNode { Value: >= 1 and <= 65535 }))
            return null;

        var target = item["targetPort"] is { } aim ? site.NumberOrText(aim) : null;
        var protocol = item.Text("protocol") is { } text ? site.EnumMember("core.v1.ServicePort", "protocol", text) : null;
        return Verb.Of(
            "WithPort",
            service => ServiceRecipes.Port(service, port, target is null ? null : item["targetPort"], item["name"], protocol is null ? null : item["protocol"], item["nodePort"]),
            RawNodes.Of(port),
            Verb.Named("targetPort", target),
            Verb.Named("name", item["name"] is { } name ? RawNodes.Of(name) : null),
            Verb.Named("protocol", protocol),
            Verb.Named("nodePort", item["nodePort"] is { } nodePort ? RawNodes.Of(nodePort) : null));
    }
}
