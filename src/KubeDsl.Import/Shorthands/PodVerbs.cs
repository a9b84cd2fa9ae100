using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs of everything that runs pods.</summary>
internal static class PodVerbs
{
    public static IReadOnlyList<Call> ServiceAccount(ShorthandSite site, ManifestNode value) =>
        value is StringNode name && site.Scope.Neighbours.Find("v1", "ServiceAccount", name.Value) is { } account
            ? [Verb.Of("ServiceAccountName", site.OnPod(pod => PodRecipes.ServiceAccountName(pod, account.Node)), new VariableUse(account.Variable))]
            : [];

    public static IReadOnlyList<Call> PriorityClass(ShorthandSite site, ManifestNode value) =>
        value is StringNode name && site.Scope.Neighbours.Find("scheduling.k8s.io/v1", "PriorityClass", name.Value) is { } found
            ? [Verb.Of("PriorityClassName", site.OnPod(pod => PodRecipes.PriorityClassName(pod, found.Node)), new VariableUse(found.Variable))]
            : [];

    public static Call? ImagePullSecret(ShorthandSite site, MapNode item) =>
        item.Text("name") is { } name && site.Scope.Neighbours.Find("v1", "Secret", name) is { } secret
            ? Verb.Of("WithImagePullSecret", site.OnPod(pod => PodRecipes.ImagePullSecret(pod, secret.Node)), new VariableUse(secret.Variable))
            : null;

    public static Call? Toleration(ShorthandSite site, MapNode item)
    {
        var (key, value, effect) = (item.Text("key"), item.Text("value"), item.Text("effect"));
        if (key is null)
            return Verb.Of("TolerateEverything", site.OnPod(SchedulingRecipes.TolerateEverything));
        if (key == "node-role.kubernetes.io/control-plane" && value is null && effect == "NoSchedule")
            return Verb.Of("TolerateControlPlane", site.OnPod(SchedulingRecipes.TolerateControlPlane));

        var member = effect is null ? null : site.EnumMember("core.v1.Toleration", "effect", effect);
        if (effect is not null && member is null)
            return null;
        return Verb.Of(
            "Tolerate",
            site.OnPod(pod => SchedulingRecipes.Tolerate(pod, key, value is null ? null : item["value"], effect is null ? null : item["effect"])),
            new TextLiteral(key),
            Verb.Named("value", value is null ? null : new TextLiteral(value)),
            Verb.Named("effect", member));
    }
}
