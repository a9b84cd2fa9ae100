using KubeDsl.Rules;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking;

/// <summary>The rules about text; those about what it means are in <see cref="RuleRegistry"/>.</summary>
internal static class TextRules
{
    public static readonly RuleInfo Unreadable = new(
        "KDSL1010", "Text must be readable", Severity.Error,
        "The API server reads YAML 1.1 and JSON, in UTF-8.",
        "Correct the text at the place that is shown.");

    public static readonly RuleInfo DuplicateKey = new(
        "KDSL1011", "Keys must stand once in a map", Severity.Error,
        "The API server refuses a key that is given twice, because only one of the values could count.",
        "Remove one of the two.");

    public static readonly RuleInfo Ignored = new(
        "KDSL1012", "All of the text should count", Severity.Warning,
        "What stands behind the end of a document is dropped without a word.",
        "Separate documents with '---'.");

    public static readonly RuleInfo Surprising = new(
        "KDSL1013", "Plain words should be what they look like", Severity.Suggestion,
        "YAML 1.1 reads 'on' as a truth value and '010' as 8.",
        "Put the word in quotes when the text is meant.");

    public static readonly RuleInfo NotAnObject = new(
        "KDSL1014", "Documents must be objects", Severity.Error,
        "A manifest is a map with 'apiVersion' and 'kind', and a list of manifests holds such maps.",
        "Write a map, or remove the document.");

    public static readonly RuleInfo NotChecked = new(
        "KDSL1015", "Kinds should have a known schema", Severity.Suggestion,
        "What a custom resource may contain is known to its definition only; without it nothing is checked.",
        "Nothing has to be done.");

    public static readonly RuleInfo Unrepresentable = new(
        "KDSL1016", "Values must be what JSON can say", Severity.Error,
        "The API server turns YAML into JSON, which has no infinite numbers and no keys but strings, and a tag must fit its value.",
        "Put the value in quotes when the text is meant.");

    public static readonly IReadOnlyList<RuleInfo> All = [Unreadable, DuplicateKey, Ignored, Surprising, NotAnObject, NotChecked, Unrepresentable];

    /// <summary>The rule of an id, those about text included; null when there is none.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => rule.Id == id) ?? RuleRegistry.Find(id);

    /// <summary>The rule that a problem of the reader belongs to.</summary>
    public static RuleInfo Of(YamlProblemCode code) => code switch
    {
        YamlProblemCode.DuplicateKey => DuplicateKey,
        YamlProblemCode.IgnoredText => Ignored,
        YamlProblemCode.SurprisingValue => Surprising,
        YamlProblemCode.NotFinite or YamlProblemCode.TagMismatch or YamlProblemCode.UnsupportedKey => Unrepresentable,
        _ => Unreadable,
    };
}
