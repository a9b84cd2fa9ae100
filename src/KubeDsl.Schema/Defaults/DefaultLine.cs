using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Defaults;

/// <summary>Reads one line of a defaults file.</summary>
internal static class DefaultLine
{
    private static readonly char[] Blanks = [' ', '\t'];

    public static FieldDefault Parse(string line, int number)
    {
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var (typeName, steps) = TypePath.Parse(words[0]) ?? throw Misfit(number, $"'{words[0]}' does not start with the name of a type");
        if (steps.Count == 0)
            throw Misfit(number, "it names no field");
        if (words.Length == 1)
            throw Misfit(number, "it has a path and no value");

        var kind = words[1] switch
        {
            "dropped" => DefaultKind.Dropped,
            "kept" => DefaultKind.Kept,
            "?" => DefaultKind.Assigned,
            _ => DefaultKind.Value,
        };
        if (kind == DefaultKind.Value && !IsValue(words[1]))
            throw Misfit(number, $"'{words[1]}' is no value");
        var end = words.Length > 3 && words[words.Length - 2] == "since" ? words.Length - 2 : words.Length;
        return new FieldDefault(typeName, steps, number)
        {
            Kind = kind,
            Value = kind == DefaultKind.Value ? words[1] : "",
            Condition = end == 2 ? null : ConditionOf(words, end, number),
            Since = end == words.Length ? null : SinceOf(words[end + 1], number),
        };
    }

    private static DefaultCondition ConditionOf(string[] words, int end, int number) => words[2] switch
    {
        "when" when end > 4 => new DefaultCondition(words[3], new ArraySegment<string>(words, 4, end - 4).ToArray()),
        "unless" when end == 4 => new DefaultCondition(words[3], []),
        _ => throw Misfit(number, $"'{string.Join(" ", words, 2, end - 2)}' is no condition"),
    };

    private static KubernetesVersion SinceOf(string text, int number) => KubernetesVersion.TryParse(text, out var version)
        ? version
        : throw Misfit(number, $"'{text}' is no version");

    private static bool IsValue(string word) => word is "true" or "false" or "null" or "{}"
        || (word[0] is '"' or '[' && word.Length > 1 && word[word.Length - 1] == (word[0] == '"' ? '"' : ']'))
        || long.TryParse(word, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static FormatException Misfit(int number, string what) => new($"Line {number} of the defaults cannot be read: {what}.");
}
