using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Volumes, what is in them, and where they are mounted.</summary>
internal static class VolumeVerbs
{
    /// <summary>A volume that is mounted has a variable, so that the mount can refer to it.</summary>
    public static Call? Shared(ShorthandSite site, MapNode item)
    {
        if (item.Text("name") is not { } name || site.Scope.Volumes.Find(name) is not { } variable)
            return null;

        var start = MapNode.Of("name", name);
        var described = site.Item(item, start);
        site.Scope.Volumes.Declare(variable, new Chain(new Invocation("new " + site.Scope.Api.NameOf(site.Scope.Api.ClassOf("core.v1.Volume")), new TextLiteral(name)), described.Calls));
        return Verb.Of("WithVolume", site.OnPod(pod => pod.Append("volumes", Call.Run(described.Calls, start))), new VariableUse(variable));
    }

    public static Call? Mount(ShorthandSite site, MapNode item)
    {
        if (!item.HasOnly("name", "mountPath", "readOnly", "subPath") || item.Text("name") is not { } name || item.Text("mountPath") is not { } path
            || item["readOnly"] is not (null or BooleanNode { Value: true }) || !item.IsAbsentOr<StringNode>("subPath"))
            return null;

        Expression volume = site.Scope.Volumes.Find(name) is { } variable ? new VariableUse(variable) : new TextLiteral(name);
        return Verb.Of(
            "WithMount",
            container => ContainerPartRecipes.Mount(container, name, path, item["readOnly"] ?? false, item["subPath"]),
            volume,
            new TextLiteral(path),
            Verb.Named("readOnly", item["readOnly"] is { } readOnly ? RawNodes.Of(readOnly) : null),
            Verb.Named("subPath", item["subPath"] is { } subPath ? RawNodes.Of(subPath) : null));
    }

    public static IReadOnlyList<Call> ConfigMap(ShorthandSite site, ManifestNode value) =>
        value is MapNode source && source.Text("name") is { } name && KeysOf(source["items"]) is { } keys && site.Scope.Neighbours.Find("v1", "ConfigMap", name) is { } found
            ? [Verb.Of("ConfigMap", volume => VolumeRecipes.OfConfigMap(volume, found.Node, keys), [new VariableUse(found.Variable), .. keys.Select(RawNodes.Of)])]
            : [];

    public static IReadOnlyList<Call> Secret(ShorthandSite site, ManifestNode value) =>
        value is MapNode source && source.Text("secretName") is { } name && KeysOf(source["items"]) is { } keys && site.Scope.Neighbours.Find("v1", "Secret", name) is { } found
            ? [Verb.Of("Secret", volume => VolumeRecipes.OfSecret(volume, found.Node, keys), [new VariableUse(found.Variable), .. keys.Select(RawNodes.Of)])]
            : [];

    public static IReadOnlyList<Call> Claim(ShorthandSite site, ManifestNode value) =>
        value is MapNode source && source.Text("claimName") is { } name && source["readOnly"] is null or BooleanNode { Value: true }
            && site.Scope.Neighbours.Find("v1", "PersistentVolumeClaim", name) is { } found
            ? [Verb.Of(
                "PersistentVolumeClaim",
                volume => VolumeRecipes.OfClaim(volume, found.Node, source["readOnly"]),
                new VariableUse(found.Variable),
                Verb.Named("readOnly", source["readOnly"] is { } readOnly ? RawNodes.Of(readOnly) : null))]
            : [];

    public static Call? ClaimTemplate(ShorthandSite site, MapNode item)
    {
        if ((item.Find("metadata", "name") as StringNode)?.Value is not { } name
            || item["spec"] is not MapNode spec || !spec.IsAbsentOr<StringNode>("storageClassName")
            || spec.Find("resources", "requests", "storage") is not { } size || site.Quantity(size) is not { } amount
            || spec["accessModes"] is not ListNode { Count: 1 } modes || modes[0] is not StringNode mode)
            return null;

        var access = mode.Value == "ReadWriteOnce" ? null : site.EnumMember("core.v1.PersistentVolumeClaimSpec", "accessModes", mode.Value);
        return Verb.Of(
            "WithVolumeClaim",
            set => VolumeRecipes.ClaimTemplate(set, name, size, null, access is null ? null : mode, spec["storageClassName"]),
            new TextLiteral(name),
            amount,
            Verb.Named("accessMode", access),
            Verb.Named("storageClass", spec["storageClassName"] is { } storage ? RawNodes.Of(storage) : null));
    }

    /// <summary>The keys of items that are files of the same name; null when some are not.</summary>
    private static ListNode? KeysOf(ManifestNode? items) => items switch
    {
        null => ListNode.Empty,
        ListNode { Count: > 0 } list when list.All(item => item is MapNode { Count: 2 } map && map.Text("key") is { } key && map.Text("path") == key) =>
            ListNode.Of(list.Select(item => item.Find("key")!)),
        _ => null,
    };
}
