using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Objects;

/// <summary>The usual schedules by their names: <c>Cron.Daily(hour: 3)</c>.</summary>
internal static class CronCode
{
    /// <summary>The call that makes exactly this text; null for a schedule without a name.</summary>
    public static Expression? Of(string schedule)
    {
        if (schedule.Split(' ') is not [var minute, var hour, var day, var month, var weekday])
            return null;

        return Proposals(Number(minute), Number(hour), Number(day), Number(month), Number(weekday), Step(minute), Step(hour))
            .FirstOrDefault(proposal => proposal.Made is StringNode made && made.Value == schedule).Value;
    }

    private static IEnumerable<(Expression Value, ManifestNode Made)> Proposals(
        IntegerNode? minute, IntegerNode? hour, IntegerNode? day, IntegerNode? month, IntegerNode? weekday, IntegerNode? minutes, IntegerNode? hours)
    {
        yield return (Call("Minutely"), CronRecipes.Minutely());
        if (minutes is { Value: >= 1 and <= 59 })
            yield return (Call("EveryMinutes", RawNodes.Of(minutes)), CronRecipes.EveryMinutes(minutes));
        if (minute is not { Value: >= 0 and <= 59 })
            yield break;

        yield return (Call("Hourly", Named("minute", minute, 0)), CronRecipes.Hourly(minute));
        if (hours is { Value: >= 1 and <= 23 })
            yield return (Call("EveryHours", RawNodes.Of(hours), Named("minute", minute, 0)), CronRecipes.EveryHours(hours, minute));
        if (hour is not { Value: >= 0 and <= 23 })
            yield break;

        Argument?[] time = [Named("hour", hour, 0), Named("minute", minute, 0)];
        yield return (Call("Daily", time), CronRecipes.Daily(hour, minute));
        yield return (Call("Weekdays", time), CronRecipes.Weekdays(hour, minute));
        if (weekday is { Value: >= 0 and <= 6 })
            yield return (Call("Weekly", [new Atom($"System.DayOfWeek.{(DayOfWeek)weekday.Value}"), .. time]), CronRecipes.Weekly(weekday, hour, minute));
        if (day is not { Value: >= 1 and <= 31 })
            yield break;

        yield return (Call("Monthly", [Named("day", day, 1), .. time]), CronRecipes.Monthly(day, hour, minute));
        if (month is { Value: >= 1 and <= 12 })
            yield return (Call("Yearly", [Named("month", month, 1), Named("day", day, 1), .. time]), CronRecipes.Yearly(month, day, hour, minute));
    }

    private static Invocation Call(string method, params Argument?[] arguments) => new("Cron." + method, [.. arguments.OfType<Argument>()]);

    /// <summary>An argument that is left out where it is what the method takes without it.</summary>
    private static Argument? Named(string name, IntegerNode value, int otherwise) => value.Value == otherwise ? null : new Argument(RawNodes.Of(value), name);

    private static IntegerNode? Number(string text) =>
        text.Length is 1 or 2 && text.All(char.IsAsciiDigit) ? IntegerNode.Of(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static IntegerNode? Step(string text) => text.StartsWith("*/", StringComparison.Ordinal) ? Number(text[2..]) : null;
}
