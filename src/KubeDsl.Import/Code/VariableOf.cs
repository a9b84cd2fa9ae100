using KubeDsl.Manifests;
using KubeDsl.Manifests.Views;

namespace KubeDsl.Import.Code;

/// <summary>Makes variables.</summary>
internal static class VariableOf
{
    /// <summary>The variable of a resource: named after it, with its kind where others have the name too.</summary>
    public static Variable Resource(Manifest manifest)
    {
        var sort = SortOf(manifest.Kind);
        return new Variable(PodTemplates.SpecPathOf(manifest.Kind) is not null, VariableNames.Of(manifest.Name, sort), VariableNames.Of($"{manifest.Name}-{sort}", sort));
    }

    /// <summary>The variable of a volume: named after it, with its owner where others have the name too.</summary>
    public static Variable Volume(string name, string owner) =>
        new(false, VariableNames.Of(name, "Volume"), VariableNames.Of(name + "-Volume", "Volume"), VariableNames.Of($"{owner}-{name}-Volume", "Volume"));

    /// <summary>What people call a kind whose name is long.</summary>
    private static string SortOf(string kind) => kind switch
    {
        "HorizontalPodAutoscaler" => "Autoscaler",
        "PersistentVolumeClaim" => "Claim",
        "PodDisruptionBudget" => "Budget",
        "ServiceAccount" => "Account",
        _ => kind,
    };
}
