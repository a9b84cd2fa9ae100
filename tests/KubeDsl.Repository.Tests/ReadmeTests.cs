using System.Text.RegularExpressions;

namespace KubeDsl.Tests;

public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Readme_ShowsExactlyTwoCommands_BetweenItsMarkers()
    {
        var block = Text[Text.IndexOf("<!-- commands -->", StringComparison.Ordinal)..Text.IndexOf("<!-- /commands -->", StringComparison.Ordinal)];

        Assert.Equal(2, block.Split('\n').Count(line => line.StartsWith("dotnet ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_LeadToFilesThatExist()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"));
        var broken =
            from page in pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
            select $"{Path.GetRelativePath(Repository.Root, page)}: {target}";

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
