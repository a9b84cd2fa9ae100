using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Makes autoscalers for workloads.</summary>
public static class AutoscaleExtensions
{
    /// <summary>
    /// Makes the autoscaler of a Deployment. It takes over the number of replicas: leave <c>Replicas</c> out there, or every
    /// apply sets it back.
    /// </summary>
    /// <param name="deployment">What is scaled.</param>
    /// <param name="min">The least number of pods; the cluster takes 1 when it is null.</param>
    /// <param name="max">The largest number of pods.</param>
    /// <param name="cpuUtilization">The CPU to aim at, in percent of what the containers request.</param>
    /// <param name="memoryUtilization">The memory to aim at, in percent of what the containers request.</param>
    /// <param name="name">The name of the autoscaler; that of the workload when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is below 1.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.Autoscale))]
    public static HorizontalPodAutoscaler Autoscale(this Deployment deployment, int? min, int max, int? cpuUtilization = null, int? memoryUtilization = null, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Autoscaler(deployment, min, max, cpuUtilization, memoryUtilization, name, line, file);

    /// <summary>
    /// Makes the autoscaler of a StatefulSet. It takes over the number of replicas: leave <c>Replicas</c> out there, or every
    /// apply sets it back.
    /// </summary>
    /// <param name="statefulSet">What is scaled.</param>
    /// <param name="min">The least number of pods; the cluster takes 1 when it is null.</param>
    /// <param name="max">The largest number of pods.</param>
    /// <param name="cpuUtilization">The CPU to aim at, in percent of what the containers request.</param>
    /// <param name="memoryUtilization">The memory to aim at, in percent of what the containers request.</param>
    /// <param name="name">The name of the autoscaler; that of the workload when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is below 1.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.Autoscale))]
    public static HorizontalPodAutoscaler Autoscale(this StatefulSet statefulSet, int? min, int max, int? cpuUtilization = null, int? memoryUtilization = null, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Autoscaler(statefulSet, min, max, cpuUtilization, memoryUtilization, name, line, file);

    private static HorizontalPodAutoscaler Autoscaler(Resource workload, int? min, int max, int? cpuUtilization, int? memoryUtilization, string? name, int line, string file)
    {
        ArgumentNullException.ThrowIfNull(workload);
        Percent(cpuUtilization, nameof(cpuUtilization));
        Percent(memoryUtilization, nameof(memoryUtilization));
        return RecipeCalls.Serve<HorizontalPodAutoscaler>(ScalingRecipes.Autoscale(workload.ToNode(), FieldValues.Of(min), max, FieldValues.Of(cpuUtilization), FieldValues.Of(memoryUtilization), FieldValues.Of(name)), line, file);
    }

    private static void Percent(int? percent, string parameter)
    {
        if (percent < 1)
            throw new ArgumentOutOfRangeException(parameter, percent, "A utilization is a percentage from 1 on.");
    }
}
