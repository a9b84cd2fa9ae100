namespace KubeDsl.Manifests.Views;

/// <summary>Where the jobs of a manifest are described.</summary>
public static class JobSpecs
{
    private static readonly string[] OfJob = ["spec"];
    private static readonly string[] OfCronJob = ["spec", "jobTemplate", "spec"];

    /// <summary>The keys that lead to the job spec of a Job or CronJob; an empty path for anything else, which is one itself.</summary>
    public static string[] PathOf(MapNode job) => (job["kind"] as StringNode)?.Value switch
    {
        "Job" => OfJob,
        "CronJob" => OfCronJob,
        _ => [],
    };
}
