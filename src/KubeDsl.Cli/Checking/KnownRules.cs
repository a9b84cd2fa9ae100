using KubeDsl.Rules;
using KubeDsl.Rules.Text;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking;

/// <summary>The rules that <c>kubedsl check</c> reports by: those about text, and those about what it means.</summary>
internal static class KnownRules
{
    public static IReadOnlyList<RuleInfo> All { get; } = [.. TextRules.All, .. RuleRegistry.All];

    /// <summary>The rule of an id; null when there is none.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The rule that a problem of the reader belongs to.</summary>
    public static RuleInfo Of(YamlProblemCode code) => code switch
    {
        YamlProblemCode.DuplicateKey => TextRules.DuplicateKey,
        YamlProblemCode.IgnoredText => TextRules.Ignored,
        YamlProblemCode.SurprisingValue => TextRules.Surprising,
        YamlProblemCode.NotFinite or YamlProblemCode.TagMismatch or YamlProblemCode.UnsupportedKey => TextRules.Unrepresentable,
        _ => TextRules.Unreadable,
    };
}
