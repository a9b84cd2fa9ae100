using System.Text.RegularExpressions;

namespace KubeDsl.Tests;

public partial class RulePageTests
{
    /// <summary>Whoever meets an id finds a page about it.</summary>
    [Fact]
    public void EveryIdInTheSource_HasAPage()
    {
        var ids = from folder in (string[])["src", "generators", "analyzers"]
                  from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.*", SearchOption.AllDirectories)
                  where Path.GetExtension(file) is ".cs" or ".targets" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                  from Match id in QuotedId().Matches(File.ReadAllText(file))
                  select id.Groups[1].Value;

        var missing = ids.Distinct().Order(StringComparer.Ordinal).Where(id => !File.Exists(Repository.PathOf($"docs/rules/{id}.md"))).ToArray();

        Assert.True(missing.Length == 0, $"Say what there is to say about {string.Join(", ", missing)}: beside the rule, or in src/KubeDsl.Rules/Usage/UsageRules.cs. Then run the tests of KubeDsl.Rules with KUBEDSL_ACCEPT_GOLDEN=1.");
    }

    [GeneratedRegex("\"(KDSL[0-9]{4})\"")]
    private static partial Regex QuotedId();
}
