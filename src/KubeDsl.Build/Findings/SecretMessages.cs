using KubeDsl.Rules;
using KubeDsl.Rules.Text;

namespace KubeDsl.Build.Findings;

/// <summary>Messages about Secrets, without the values that messages otherwise quote: what a rule wants, instead of what it found.</summary>
public static class SecretMessages
{
    private static readonly string[] OpenFields = ["apiVersion", "kind", "metadata", "type", "immutable"];

    /// <summary>The message itself where it cannot quote a value, else what the rule says without values, or the rule in general.</summary>
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="path">The field.</param>
    /// <param name="message">What it says.</param>
    /// <param name="withoutValues">What it says without values; null when it does not know how.</param>
    public static string WithoutSecrets(RuleInfo rule, string path, string message, string? withoutValues) =>
        IsOpen(path) || (rule == TextRules.Unreadable && QuotesLittle(message))
            ? message
            : withoutValues ?? (rule.QuotesValues ? $"{rule.Title}. {rule.Remedy}" : message);

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
