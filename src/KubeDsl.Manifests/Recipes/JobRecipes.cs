using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>The forms of a job. They work on a Job, on a CronJob and on a job spec.</summary>
public static class JobRecipes
{
    /// <summary>A new CronJob with its schedule.</summary>
    public static MapNode Scheduled(MapNode blank, ManifestNode? name, ManifestNode? schedule) =>
        blank.SetIfGiven("metadata", name is null ? null : MapNode.Of("name", name)).Put(["spec"], "schedule", schedule ?? UnknownNode.Instance);

    /// <summary>Done when so many pods have succeeded.</summary>
    public static MapNode FixedCompletions(MapNode job, ManifestNode? completions, ManifestNode? parallelism) =>
        job.Change(JobSpecs.PathOf(job), spec => spec
            .Set("completions", completions ?? UnknownNode.Instance)
            .SetIfGiven("parallelism", parallelism)
            .Remove("completionMode"));

    /// <summary>Done when one pod has succeeded and all have ended: the pods share out the work themselves.</summary>
    public static MapNode WorkQueue(MapNode job, ManifestNode? parallelism) =>
        job.Change(JobSpecs.PathOf(job), spec => spec
            .Remove("completions")
            .Remove("completionMode")
            .Set("parallelism", parallelism ?? UnknownNode.Instance));

    /// <summary>Done when a pod of every index has succeeded.</summary>
    public static MapNode Indexed(MapNode job, ManifestNode? completions, ManifestNode? parallelism) =>
        job.Change(JobSpecs.PathOf(job), spec => spec
            .Set("completionMode", "Indexed")
            .Set("completions", completions ?? UnknownNode.Instance)
            .SetIfGiven("parallelism", parallelism));
}
