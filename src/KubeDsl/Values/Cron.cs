using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Makes the usual schedules. Times are those of the cluster's controller, or of the CronJob's time zone.</summary>
public static class Cron
{
    /// <summary>Every minute.</summary>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Minutely))]
    public static CronSchedule Minutely() => Schedule(CronRecipes.Minutely());

    /// <summary>Every <paramref name="minutes"/> minutes of an hour.</summary>
    /// <param name="minutes">1 to 59. A number that does not divide 60 leaves a shorter pause at the full hour.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.EveryMinutes))]
    public static CronSchedule EveryMinutes(int minutes) => Schedule(CronRecipes.EveryMinutes(In(minutes, 1, 59, nameof(minutes))));

    /// <summary>Every <paramref name="hours"/> hours of a day.</summary>
    /// <param name="hours">1 to 23. A number that does not divide 24 leaves a shorter pause at midnight.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.EveryHours))]
    public static CronSchedule EveryHours(int hours, int minute = 0) => Schedule(CronRecipes.EveryHours(In(hours, 1, 23, nameof(hours)), Minute(minute)));

    /// <summary>Every hour.</summary>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Hourly))]
    public static CronSchedule Hourly(int minute = 0) => Schedule(CronRecipes.Hourly(Minute(minute)));

    /// <summary>Every day.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Daily))]
    public static CronSchedule Daily(int hour = 0, int minute = 0) => Schedule(CronRecipes.Daily(Hour(hour), Minute(minute)));

    /// <summary>Every week.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Weekly))]
    public static CronSchedule Weekly(DayOfWeek day, int hour = 0, int minute = 0) => Schedule(CronRecipes.Weekly(In((int)day, 0, 6, nameof(day)), Hour(hour), Minute(minute)));

    /// <summary>Monday to Friday.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Weekdays))]
    public static CronSchedule Weekdays(int hour = 0, int minute = 0) => Schedule(CronRecipes.Weekdays(Hour(hour), Minute(minute)));

    /// <summary>Every month.</summary>
    /// <param name="day">The day of the month, 1 to 31. Months that have no such day are left out.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Monthly))]
    public static CronSchedule Monthly(int day = 1, int hour = 0, int minute = 0) => Schedule(CronRecipes.Monthly(In(day, 1, 31, nameof(day)), Hour(hour), Minute(minute)));

    /// <summary>Every year.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">The day of the month, 1 to 31.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    [Recipe(typeof(CronRecipes), nameof(CronRecipes.Yearly))]
    public static CronSchedule Yearly(int month = 1, int day = 1, int hour = 0, int minute = 0) =>
        Schedule(CronRecipes.Yearly(In(month, 1, 12, nameof(month)), In(day, 1, 31, nameof(day)), Hour(hour), Minute(minute)));

    private static int Minute(int minute) => In(minute, 0, 59, nameof(minute));

    private static int Hour(int hour) => In(hour, 0, 23, nameof(hour));

    private static int In(int value, int least, int most, string parameter) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"Use {least} to {most}.");

    private static CronSchedule Schedule(ManifestNode made) => CronSchedule.Parse(((StringNode)made).Value);
}
