using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs that add containers, and ports to them.</summary>
internal static class ContainerVerbs
{
    public static Call? Regular(ShorthandSite site, MapNode item) =>
        Add(site, item, "WithContainer", [], (pod, name, image, configure) => ContainerRecipes.Regular(pod, name, image, configure));

    /// <summary>An init container that restarts always is a sidecar.</summary>
    public static Call? Init(ShorthandSite site, MapNode item) => item.Text("restartPolicy") == "Always"
        ? Add(site, item, "WithSidecar", [("restartPolicy", "Always")], (pod, name, image, configure) => ContainerRecipes.Sidecar(pod, name, image, configure, null))
        : Add(site, item, "WithInitContainer", [], (pod, name, image, configure) => ContainerRecipes.Init(pod, name, image, configure));

    public static Call? Port(ShorthandSite site, MapNode item)
    {
        if (item["containerPort"] is not IntegerNode { Value: >= 1 and <= 65535 } || !item.HasOnly("containerPort", "name", "protocol") || !item.IsAbsentOr<StringNode>("name"))
            return null;

        var protocol = item.Text("protocol") is { } text ? site.EnumMember("core.v1.ContainerPort", "protocol", text) : null;
        return Verb.Of(
            "WithPort",
            container => ContainerPartRecipes.Port(container, item["containerPort"], item["name"], protocol is null ? null : item["protocol"]),
            RawNodes.Of(item["containerPort"]!),
            Verb.Named("name", item["name"] is { } name ? RawNodes.Of(name) : null),
            Verb.Named("protocol", protocol));
    }

    private static Call? Add(
        ShorthandSite site,
        MapNode item,
        string method,
        IEnumerable<(string Key, ManifestNode Value)> made,
        Func<MapNode, ManifestNode, ManifestNode, Func<MapNode, ManifestNode>, MapNode> recipe)
    {
        if (item.Text("name") is not { } name || item.Text("image") is not { } image)
            return null;

        var start = MapNode.Of([("name", name), ("image", image), .. made]);
        var configured = site.Item(item, start);
        return Verb.Of(
            method,
            site.OnPod(pod => recipe(pod, name, image, begun => Call.Run(configured.Calls, begun))),
            new TextLiteral(name),
            new TextLiteral(image),
            Verb.Configure(configured));
    }
}
