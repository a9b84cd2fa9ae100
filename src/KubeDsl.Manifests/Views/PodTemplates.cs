namespace KubeDsl.Manifests.Views;

/// <summary>Where the pods of a manifest are described.</summary>
public static class PodTemplates
{
    private static readonly string[] None = [];
    private static readonly string[] OfWorkload = ["spec", "template"];
    private static readonly string[] OfCronJob = ["spec", "jobTemplate", "spec", "template"];
    private static readonly string[] OfPodTemplate = ["template"];

    private static readonly string[] SpecOfPod = ["spec"];
    private static readonly string[] SpecOfWorkload = ["spec", "template", "spec"];
    private static readonly string[] SpecOfCronJob = ["spec", "jobTemplate", "spec", "template", "spec"];
    private static readonly string[] SpecOfPodTemplate = ["template", "spec"];

    /// <summary>
    /// The keys that lead to the pod template: an empty path for a Pod, which is its own template; null for a kind that
    /// runs no pods.
    /// </summary>
    public static string[]? PathOf(string kind) => kind switch
    {
        "Pod" => None,
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" => OfWorkload,
        "CronJob" => OfCronJob,
        "PodTemplate" => OfPodTemplate,
        _ => null,
    };

    /// <summary>The keys that lead to the pod spec; null for a kind that runs no pods.</summary>
    public static string[]? SpecPathOf(string kind) => kind switch
    {
        "Pod" => SpecOfPod,
        "CronJob" => SpecOfCronJob,
        "PodTemplate" => SpecOfPodTemplate,
        _ => PathOf(kind) is null ? null : SpecOfWorkload,
    };
}
