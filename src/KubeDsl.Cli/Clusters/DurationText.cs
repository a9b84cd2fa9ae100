using System.Globalization;

namespace KubeDsl.Cli.Clusters;

/// <summary>Time limits as people write them: <c>90s</c>, <c>5m</c>, <c>1h</c>.</summary>
internal static class DurationText
{
    private static readonly Dictionary<char, double> SecondsOf = new() { ['s'] = 1, ['m'] = 60, ['h'] = 3600 };

    /// <exception cref="CommandException">The text is no time.</exception>
    public static TimeSpan Parse(string option, string text)
    {
        if (text.Length > 1 && SecondsOf.TryGetValue(text[^1], out var unit)
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * unit is > 0 and <= 7 * 24 * 3600)
            return TimeSpan.FromSeconds(number * unit);
        throw new CommandException($"{option} '{text}' is no time. Write for example '90s', '5m' or '1h'; a week is the most.");
    }
}
