using System.Text;

namespace KubeDsl.Rules;

/// <summary>The pages about the rules, made of what is declared beside each.</summary>
public static class RuleDocumentation
{
    /// <summary>The page of one rule, as Markdown.</summary>
    public static string PageOf(RuleInfo rule)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(rule.Id).Append(": ").Append(rule.Title).Append("\n\n");
        page.Append("| Category | Severity | On by default |\n|---|---|---|\n| ");
        page.Append(rule.Category).Append(" | ").Append(rule.Severity).Append(" | ").Append(rule.EnabledByDefault ? "yes" : "no").Append(" |\n\n");
        page.Append("## Why\n\n").Append(rule.Reason).Append("\n\n## What to do\n\n").Append(rule.Remedy).Append('\n');
        AppendExample(page, rule.FailingVersion is { } version ? $"Wrong for Kubernetes {version}" : "Wrong", rule.Failing, LanguageOf(rule));
        AppendExample(page, "Right", rule.Passing, LanguageOf(rule));
        return page.ToString();
    }

    /// <summary>The table of all rules, as Markdown.</summary>
    public static string Table()
    {
        var table = new StringBuilder("# Rules\n\nMade from what is declared beside each rule; do not edit.\n");
        string? category = null;
        foreach (var rule in RuleRegistry.Documented)
        {
            if (rule.Category != category)
            {
                category = rule.Category;
                table.Append("\n## ").Append(category).Append("\n\n| Id | Rule | Severity |\n|---|---|---|\n");
            }
            table.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ").Append(rule.Title).Append(" | ").Append(rule.Severity);
            table.Append(rule.EnabledByDefault ? " |\n" : ", off by default |\n");
        }
        return table.ToString();
    }

    private static string LanguageOf(RuleInfo rule) => rule.Category == "Usage" ? "csharp" : "yaml";

    private static void AppendExample(StringBuilder page, string title, string text, string language)
    {
        if (text.Length > 0)
            page.Append("\n## ").Append(title).Append("\n\n```").Append(language).Append('\n').Append(text.Replace("\r\n", "\n")).Append("\n```\n");
    }
}
