using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs for environment variables.</summary>
internal static class EnvironmentVerbs
{
    public static Call? Variable(ShorthandSite site, MapNode item)
    {
        if (item.Text("name") is not { } name || item.Count != 2)
            return null;
        if (item.Text("value") is { } value)
            return Verb.Of("WithEnv", container => ContainerPartRecipes.Variable(container, name, value), new TextLiteral(name), new TextLiteral(value));
        if (item["valueFrom"] is not MapNode { Count: 1 } source)
            return null;

        var origin = source.EntryAt(0);
        return (origin.Key, origin.Value) switch
        {
            ("fieldRef", MapNode field) when DownwardVerbs.Field(field) is { } known =>
                Verb.Of("WithEnv", container => ContainerPartRecipes.VariableFromField(container, name, field), new TextLiteral(name), known),
            ("resourceFieldRef", MapNode field) when DownwardVerbs.Amount(field) is { } known =>
                Verb.Of("WithEnv", container => ContainerPartRecipes.VariableFromResource(container, name, field), new TextLiteral(name), known),
            ("configMapKeyRef", MapNode key) => FromKey(site, name, key, "ConfigMap", ContainerPartRecipes.KeyOfConfigMap),
            ("secretKeyRef", MapNode key) => FromKey(site, name, key, "Secret", ContainerPartRecipes.KeyOfSecret),
            _ => null,
        };
    }

    public static Call? All(ShorthandSite site, MapNode item)
    {
        if (!item.HasOnly("prefix", "configMapRef", "secretRef") || !item.IsAbsentOr<StringNode>("prefix"))
            return null;

        var kind = item.ContainsKey("configMapRef") ? "ConfigMap" : "Secret";
        if (item[kind == "Secret" ? "secretRef" : "configMapRef"] is not MapNode source || source.Text("name") is not { } name
            || !source.IsAbsentOr<BooleanNode>("optional") || site.Scope.Neighbours.Find("v1", kind, name) is not { } found)
            return null;

        return Verb.Of(
            "EnvFrom",
            container => kind == "Secret"
                ? ContainerPartRecipes.AllOfSecret(container, found.Node, item["prefix"], source["optional"])
                : ContainerPartRecipes.AllOfConfigMap(container, found.Node, item["prefix"], source["optional"]),
            new VariableUse(found.Variable),
            Verb.Named("prefix", item["prefix"] is { } prefix ? RawNodes.Of(prefix) : null),
            Verb.Named("optional", source["optional"] is { } optional ? RawNodes.Of(optional) : null));
    }

    private static Call? FromKey(ShorthandSite site, string variable, MapNode reference, string kind, Func<MapNode, ManifestNode?, ManifestNode?, MapNode> recipe)
    {
        if (reference.Text("name") is not { } name || reference.Text("key") is not { } key
            || !reference.IsAbsentOr<BooleanNode>("optional") || site.Scope.Neighbours.Find("v1", kind, name) is not { } found)
            return null;

        var optional = Verb.Named("optional", reference["optional"] is { } value ? RawNodes.Of(value) : null);
        var entry = Verb.Of("Key", node => node, new TextLiteral(key), optional);
        return Verb.Of(
            "WithEnv",
            container => ContainerPartRecipes.VariableFrom(container, variable, recipe(found.Node, key, reference["optional"])),
            new TextLiteral(variable),
            new Chain(new VariableUse(found.Variable), [entry]));
    }
}
