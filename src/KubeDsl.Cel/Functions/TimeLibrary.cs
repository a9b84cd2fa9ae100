using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Parts of timestamps, with or without a time zone, and of durations.</summary>
internal static class TimeLibrary
{
    private const long Second = 1_000_000_000;

    public static void AddTo(FunctionTable table)
    {
        Part(table, "getFullYear", (time, _) => time.Year);
        Part(table, "getMonth", (time, _) => time.Month - 1);
        Part(table, "getDate", (time, _) => time.Day);
        Part(table, "getDayOfMonth", (time, _) => time.Day - 1);
        Part(table, "getDayOfWeek", (time, _) => (int)time.DayOfWeek);
        Part(table, "getDayOfYear", (time, _) => time.DayOfYear - 1);
        Part(table, "getHours", (time, _) => time.Hour);
        Part(table, "getMinutes", (time, _) => time.Minute);
        Part(table, "getSeconds", (time, _) => time.Second);
        Part(table, "getMilliseconds", (_, source) => source.Nanoseconds / 1_000_000);

        Whole(table, "getHours", 3600 * Second);
        Whole(table, "getMinutes", 60 * Second);
        Whole(table, "getSeconds", Second);
        table.Member(
            "getMilliseconds", CelType.Int, [CelType.Duration],
            (_, arguments) => CelInt.Of(((CelDuration)arguments[0]).Nanoseconds % Second / 1_000_000));
    }

    private static void Part(FunctionTable table, string name, Func<DateTime, CelTimestamp, int> part)
    {
        table.Member(name, CelType.Int, [CelType.Timestamp], (_, arguments) => Read((CelTimestamp)arguments[0], "UTC", part));
        table.Member(
            name, CelType.Int, [CelType.Timestamp, CelType.String],
            (_, arguments) => Read((CelTimestamp)arguments[0], ((CelString)arguments[1]).Value, part));
    }

    private static CelValue Read(CelTimestamp time, string zone, Func<DateTime, CelTimestamp, int> part) =>
        Timestamps.InZone(time, zone) is { } local ? CelInt.Of(part(local, time)) : new CelError("unknown time zone " + zone);

    private static void Whole(FunctionTable table, string name, long unit) =>
        table.Member(name, CelType.Int, [CelType.Duration], (_, arguments) => CelInt.Of(((CelDuration)arguments[0]).Nanoseconds / unit));
}
