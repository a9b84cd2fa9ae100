using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Job
{
    /// <summary>The job is done when so many pods have succeeded.</summary>
    /// <param name="completions">How many pods must succeed.</param>
    /// <param name="parallelism">How many pods run at a time; the cluster takes 1 when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs">Kubernetes reference</see></remarks>
    [Recipe(typeof(JobRecipes), nameof(JobRecipes.FixedCompletions))]
    public Job FixedCompletions(int completions, int? parallelism = null) =>
        this.Cook(job => JobRecipes.FixedCompletions(job, completions, FieldValues.Of(parallelism)));

    /// <summary>
    /// The pods share out the work themselves, from a queue for example. The job is done when one pod has succeeded and all
    /// have ended.
    /// </summary>
    /// <param name="parallelism">How many pods run at a time.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs">Kubernetes reference</see></remarks>
    [Recipe(typeof(JobRecipes), nameof(JobRecipes.WorkQueue))]
    public Job WorkQueue(int parallelism) => this.Cook(job => JobRecipes.WorkQueue(job, parallelism));

    /// <summary>
    /// Every pod has an index from 0 on, in its environment as <c>JOB_COMPLETION_INDEX</c>. The job is done when a pod of
    /// every index has succeeded.
    /// </summary>
    /// <param name="completions">The number of indexes.</param>
    /// <param name="parallelism">How many pods run at a time; the cluster takes 1 when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode">Kubernetes reference</see></remarks>
    [Recipe(typeof(JobRecipes), nameof(JobRecipes.Indexed))]
    public Job Indexed(int completions, int? parallelism = null) =>
        this.Cook(job => JobRecipes.Indexed(job, completions, FieldValues.Of(parallelism)));
}
