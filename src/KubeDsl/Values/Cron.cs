using System.Globalization;

namespace KubeDsl;

/// <summary>Makes the usual schedules. Times are those of the cluster's controller, or of the CronJob's time zone.</summary>
public static class Cron
{
    /// <summary>Every minute.</summary>
    public static CronSchedule Minutely() => "* * * * *";

    /// <summary>Every <paramref name="minutes"/> minutes of an hour.</summary>
    /// <param name="minutes">1 to 59. A number that does not divide 60 leaves a shorter pause at the full hour.</param>
    public static CronSchedule EveryMinutes(int minutes) => Text($"*/{In(minutes, 1, 59, nameof(minutes))} * * * *");

    /// <summary>Every <paramref name="hours"/> hours of a day.</summary>
    /// <param name="hours">1 to 23. A number that does not divide 24 leaves a shorter pause at midnight.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule EveryHours(int hours, int minute = 0) => Text($"{Minute(minute)} */{In(hours, 1, 23, nameof(hours))} * * *");

    /// <summary>Every hour.</summary>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Hourly(int minute = 0) => Text($"{Minute(minute)} * * * *");

    /// <summary>Every day.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Daily(int hour = 0, int minute = 0) => Text($"{Minute(minute)} {Hour(hour)} * * *");

    /// <summary>Every week.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Weekly(DayOfWeek day, int hour = 0, int minute = 0) => Text($"{Minute(minute)} {Hour(hour)} * * {In((int)day, 0, 6, nameof(day))}");

    /// <summary>Monday to Friday.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Weekdays(int hour = 0, int minute = 0) => Text($"{Minute(minute)} {Hour(hour)} * * 1-5");

    /// <summary>Every month.</summary>
    /// <param name="day">The day of the month, 1 to 31. Months that have no such day are left out.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Monthly(int day = 1, int hour = 0, int minute = 0) => Text($"{Minute(minute)} {Hour(hour)} {In(day, 1, 31, nameof(day))} * *");

    /// <summary>Every year.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">The day of the month, 1 to 31.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static CronSchedule Yearly(int month = 1, int day = 1, int hour = 0, int minute = 0) =>
        Text($"{Minute(minute)} {Hour(hour)} {In(day, 1, 31, nameof(day))} {In(month, 1, 12, nameof(month))} *");

    private static int Minute(int minute) => In(minute, 0, 59, nameof(minute));

    private static int Hour(int hour) => In(hour, 0, 23, nameof(hour));

    private static int In(int value, int least, int most, string parameter) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"Use {least} to {most}.");

    private static CronSchedule Text(FormattableString text) => CronSchedule.Parse(text.ToString(CultureInfo.InvariantCulture));
}
