using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>How workloads take a new version.</summary>
internal static class RolloutVerbs
{
    private delegate MapNode Rolling(MapNode workload, ManifestNode? first, ManifestNode? second);

    public static IReadOnlyList<Call> OfDeployment(ShorthandSite site, ManifestNode value) => TypeOf(value) switch
    {
        "Recreate" => [Verb.Of("Recreate", ScalingRecipes.Recreate)],
        "RollingUpdate" => RollingUpdate(site, value, "maxSurge", "maxUnavailable", ScalingRecipes.RollingUpdate),
        _ => [],
    };

    public static IReadOnlyList<Call> OfDaemonSet(ShorthandSite site, ManifestNode value) => TypeOf(value) switch
    {
        "OnDelete" => [Verb.Of("UpdateOnDelete", ScalingRecipes.UpdateOnDelete)],
        "RollingUpdate" => RollingUpdate(site, value, "maxUnavailable", "maxSurge", ScalingRecipes.RollingUpdateOfDaemonSet),
        _ => [],
    };

    public static IReadOnlyList<Call> OfStatefulSet(ShorthandSite site, ManifestNode value) => TypeOf(value) switch
    {
        "OnDelete" => [Verb.Of("UpdateOnDelete", ScalingRecipes.UpdateOnDelete)],
        "RollingUpdate" when value.Find("rollingUpdate", "partition") is null or IntegerNode { Value: >= 0 and <= int.MaxValue } =>
            RollingUpdate(site, value, "partition", "maxUnavailable", ScalingRecipes.RollingUpdateOfStatefulSet),
        _ => [],
    };

    private static string? TypeOf(ManifestNode value) => (value as MapNode)?.Text("type");

    private static Call[] RollingUpdate(ShorthandSite site, ManifestNode value, string first, string second, Rolling recipe)
    {
        var (one, two) = (value.Find("rollingUpdate", first), value.Find("rollingUpdate", second));
        var (oneArgument, twoArgument) = (site.NumberOrText(one), site.NumberOrText(two));
        if ((one is null) != (oneArgument is null) || (two is null) != (twoArgument is null))
            return [];
        return [Verb.Of("RollingUpdate", workload => recipe(workload, one, two), Verb.Named(first, oneArgument), Verb.Named(second, twoArgument))];
    }
}
