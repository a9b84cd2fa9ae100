using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Makes disruption budgets for workloads.</summary>
public static class DisruptionBudgetExtensions
{
    /// <summary>Makes the budget that says how many pods of a workload an upgrade of the cluster may take down at a time.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="minAvailable">How many pods must stay, as a number or as a percentage such as <c>"50%"</c>.</param>
    /// <param name="maxUnavailable">How many pods may be missing, as a number or percentage. Give this or <paramref name="minAvailable"/>.</param>
    /// <param name="name">The name of the budget; that of the workload when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="ArgumentException">Both amounts are given, or none.</exception>
    /// <exception cref="InvalidOperationException">The pods have no labels to be selected by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.DisruptionBudget))]
    public static PodDisruptionBudget DisruptionBudget<T>(this T workload, IntOrString? minAvailable = null, IntOrString? maxUnavailable = null, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") where T : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (minAvailable is null == maxUnavailable is null)
            throw new ArgumentException($"A disruption budget takes either minAvailable or maxUnavailable. {(minAvailable is null ? "Give one of them" : "Leave one of them out")}.");
        return RecipeCalls.Serve<PodDisruptionBudget>(ScalingRecipes.DisruptionBudget(workload.ToNode(), minAvailable?.ToNode(), maxUnavailable?.ToNode(), FieldValues.Of(name)), line, file);
    }
}
