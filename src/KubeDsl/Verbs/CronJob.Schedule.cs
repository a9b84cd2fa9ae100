using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class CronJob
{
    /// <summary>Describes a CronJob with its schedule.</summary>
    /// <param name="name">The value of <c>metadata.name</c>: at most 52 characters, as the names of its jobs are made of it.</param>
    /// <param name="schedule">When it runs: <c>Cron.Daily(hour: 3)</c>, or any cron text such as <c>"*/5 * * * *"</c>.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="FormatException"><paramref name="schedule"/> is no schedule.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/">Kubernetes reference</see></remarks>
    [Recipe(typeof(JobRecipes), nameof(JobRecipes.Scheduled))]
    public CronJob(string name, CronSchedule schedule, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        : base(JobRecipes.Scheduled(blank, name, schedule.ToNode()), null, line, file)
    {
    }
}
