namespace KubeDsl.Manifests.Recipes;

/// <summary>The usual schedules of CronJobs.</summary>
public static class CronRecipes
{
    /// <summary>Every minute.</summary>
    public static ManifestNode Minutely() => Schedule(null, null, null, null, null);

    /// <summary>Every so many minutes of an hour.</summary>
    public static ManifestNode EveryMinutes(ManifestNode? minutes) => Schedule(Step(minutes), null, null, null, null);

    /// <summary>Every so many hours of a day.</summary>
    public static ManifestNode EveryHours(ManifestNode? hours, ManifestNode? minute) => Schedule(minute, Step(hours), null, null, null);

    /// <summary>Every hour.</summary>
    public static ManifestNode Hourly(ManifestNode? minute) => Schedule(minute, null, null, null, null);

    /// <summary>Every day.</summary>
    public static ManifestNode Daily(ManifestNode? hour, ManifestNode? minute) => Schedule(minute, hour, null, null, null);

    /// <summary>Every week, on a day from 0 (Sunday) to 6.</summary>
    public static ManifestNode Weekly(ManifestNode? day, ManifestNode? hour, ManifestNode? minute) => Schedule(minute, hour, null, null, day);

    /// <summary>Monday to Friday.</summary>
    public static ManifestNode Weekdays(ManifestNode? hour, ManifestNode? minute) => Schedule(minute, hour, null, null, "1-5");

    /// <summary>Every month.</summary>
    public static ManifestNode Monthly(ManifestNode? day, ManifestNode? hour, ManifestNode? minute) => Schedule(minute, hour, day, null, null);

    /// <summary>Every year.</summary>
    public static ManifestNode Yearly(ManifestNode? month, ManifestNode? day, ManifestNode? hour, ManifestNode? minute) => Schedule(minute, hour, day, month, null);

    private static ManifestNode Step(ManifestNode? amount) => amount is IntegerNode number ? $"*/{number}" : UnknownNode.Instance;

    private static ManifestNode Schedule(params ManifestNode?[] fields) => fields.Any(field => field is UnknownNode)
        ? UnknownNode.Instance
        : string.Join(" ", fields.Select(field => field?.ToString() ?? "*"));
}
