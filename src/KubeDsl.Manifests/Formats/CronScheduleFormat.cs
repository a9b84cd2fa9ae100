using System.Globalization;

namespace KubeDsl.Manifests.Formats;

/// <summary>
/// The schedule of a CronJob: five fields (minute, hour, day of month, month, day of week), or <c>@yearly</c>, <c>@monthly</c>, <c>@weekly</c>,
/// <c>@daily</c>, <c>@hourly</c>, or <c>@every</c> and a duration.
/// </summary>
public static class CronScheduleFormat
{
    private static readonly string[] FieldNames = ["minute", "hour", "day of month", "month", "day of week"];
    private static readonly int[] Lowest = [0, 0, 1, 1, 0];
    private static readonly int[] Highest = [59, 23, 31, 12, 6];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u00A0'];

    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Write five fields such as '30 3 * * *', or '@daily'.";
        if (text.Contains("TZ"))
            return "A time zone may not stand in the schedule. Use 'timeZone' for it.";
        if (text[0] == '@')
            return DescriptorProblem(text);

        var fields = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
            return fields.Length < 5
                ? $"It has {fields.Length} field{(fields.Length == 1 ? "" : "s")}. Write five: minute, hour, day of month, month, day of week."
                : $"It has {fields.Length} fields. Write five: minute, hour, day of month, month, day of week (there are no seconds).";

        for (var i = 0; i < 5; i++)
            foreach (var part in fields[i].Split(','))
                if (part.Length > 0 && PartProblem(part, i) is { } problem)
                    return $"The {FieldNames[i]} '{part}' {problem}";
        return null;
    }

    private static string? DescriptorProblem(string text)
    {
        if (text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        const string Every = "@every ";
        return text.StartsWith(Every, StringComparison.Ordinal)
            ? GoDurationFormat.Problem(text.Substring(Every.Length))
            : $"'{text}' is not a known schedule. Use @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly or '@every <duration>'.";
    }

    private static string? PartProblem(string part, int field)
    {
        var (lowest, highest) = (Lowest[field], Highest[field]);
        var steps = part.Split('/');
        var ends = steps[0].Split('-');
        int start, end;
        if (ends[0] is "*" or "?")
        {
            (start, end) = (lowest, highest);
        }
        else
        {
            if (!TryRead(ends[0], field, out start))
                return $"is not a number{(field > 2 ? " or name" : "")}. Use {lowest} to {highest}, '*', lists, ranges and steps.";
            end = start;
            if (ends.Length > 2)
                return "has more than one '-'. Write a range like '1-5'.";
            if (ends.Length == 2 && !TryRead(ends[1], field, out end))
                return $"does not end in a number{(field > 2 ? " or name" : "")}. Write a range like '1-5'.";
        }

        if (steps.Length > 2)
            return "has more than one '/'. Write a step like '*/5'.";
        if (steps.Length == 2)
        {
            if (!TryRead(steps[1], 0, out var step))
                return "has a step that is not a number. Write a step like '*/5'.";
            if (step == 0)
                return "has the step 0. Use at least 1.";
            if (ends.Length == 1)
                end = highest;
        }

        if (start < lowest)
            return $"is below {lowest}. Use {lowest} to {highest}.";
        if (end > highest)
            return $"is above {highest}. Use {lowest} to {highest}{(field == 4 ? " (0 is Sunday)" : "")}.";
        return start > end ? "ends before it starts. Write the smaller one first." : null;
    }

    private static bool TryRead(string text, int field, out int value)
    {
        var names = field == 3 ? Months : field == 4 ? Weekdays : null;
        value = names is null ? -1 : Array.IndexOf(names, text.ToLowerInvariant());
        if (value >= 0)
        {
            value += field == 3 ? 1 : 0;
            return true;
        }
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= 0;
    }
}
