using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Regex;

namespace KubeDsl.Cel.Functions;

/// <summary>Formats of data: URIs, UUIDs, base64, dates.</summary>
internal static class DataFormats
{
    private const string UuidFormat = "^(?i)[0-9A-F]{8}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{12}$";

    public static IReadOnlyList<string> Uri(string text) =>
        UrlParser.TryParse(text) is null ? [$"parse \"{text}\": invalid URI for request"] : [];

    public static IReadOnlyList<string> Uuid(string text) =>
        RegexPattern.TryParse(UuidFormat, out var pattern, out _) && pattern!.IsMatch(text) ? [] : ["does not match the UUID format"];

    public static IReadOnlyList<string> Byte(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return text.Any(char.IsWhiteSpace) ? ["invalid base64"] : [];
        }
        catch (FormatException)
        {
            return ["invalid base64"];
        }
    }

    public static IReadOnlyList<string> Date(string text) =>
        text.Length == 10 && CelTimestamp.TryParse(text + "T00:00:00Z") is not null ? [] : ["invalid date"];

    public static IReadOnlyList<string> DateTime(string text) =>
        CelTimestamp.TryParse(text) is not null ? [] : ["invalid datetime"];
}
