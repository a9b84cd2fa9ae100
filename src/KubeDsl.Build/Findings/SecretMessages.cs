using KubeDsl.Rules;
using KubeDsl.Rules.Text;

namespace KubeDsl.Build.Findings;

/// <summary>Messages about Secrets, without the values that messages otherwise quote: what a rule wants, instead of what it found.</summary>
public static class SecretMessages
{
    // These speak of names, sizes and places only.
    private static readonly HashSet<string> WithoutValues = new(StringComparer.Ordinal) { "KDSL1001", "KDSL1007", "KDSL1011", "KDSL1012", "KDSL1014", "KDSL2401", "KDSL2402" };

    // These end with the policy's own words, which may quote the object; its name does not.
    private static readonly HashSet<string> OfPolicies = new(StringComparer.Ordinal) { "KDSL2910", "KDSL2911", "KDSL2912" };

    private static readonly string[] OpenFields = ["apiVersion", "kind", "metadata", "type", "immutable"];

    /// <summary>The message itself where it cannot quote a value, else the rule in general.</summary>
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="path">The field.</param>
    /// <param name="message">What it says.</param>
    public static string WithoutSecrets(RuleInfo rule, string path, string message) =>
        WithoutValues.Contains(rule.Id) || IsOpen(path) || (rule == TextRules.Unreadable && QuotesLittle(message))
            ? message
            : OfPolicies.Contains(rule.Id) && message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var words
                ? $"{message.Substring(0, words)}. Its words may quote a value and are not shown."
                : $"{rule.Title}. {rule.Remedy}";

    // A Secret hides nothing in these fields, except what kubectl wrote down of an earlier version.
    private static bool IsOpen(string path) =>
        path.Length > 0 && !path.Contains("last-applied", StringComparison.Ordinal)
        && Array.Exists(OpenFields, field => path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '['));

    /// <summary>True when a message quotes nothing but single characters, as parsers do: "did not find expected ':'".</summary>
    private static bool QuotesLittle(string message)
    {
        var parts = message.Split('\'', '"');
        for (var i = 1; i < parts.Length; i += 2)
            if (parts[i].Length > 2)
                return false;
        return true;
    }
}
