using System.CommandLine;
using System.Text.RegularExpressions;
using KubeDsl.Cli.Verbs;
using KubeDsl.Tests;

namespace KubeDsl.Cli.Tests;

/// <summary>Whoever is told to use a flag finds it.</summary>
public partial class FlagTests
{
    // Of kubectl and dotnet.
    private static readonly string[] OfOthers = ["--server-side", "--raw", "--runtimeconfig", "--global", "--project", "--input", "--filter", "--help"];

    [Fact]
    public void EveryFlagInMessagesAndDocs_Exists()
    {
        var known = Commands().SelectMany(command => command.Options).SelectMany(option => option.Aliases.Append(option.Name)).Concat(OfOthers).ToHashSet(StringComparer.Ordinal);
        var named = from file in Texts()
                    from Match flag in Flag().Matches(File.ReadAllText(file))
                    where !known.Contains(flag.Value)
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {flag.Value}";

        Assert.Empty(named.Distinct());
    }

    [Theory]
    [InlineData("apply")]
    [InlineData("diff")]
    [InlineData("status")]
    [InlineData("delete")]
    public void CommandsOfAClusterHaveTheFlagsThatChooseIt(string name)
    {
        var options = Commands().Single(command => command.Name == name).Options.Select(option => option.Name).ToArray();

        foreach (var flag in new[] { "--kubeconfig", "--context", "--namespace", "--as", "--as-group", "--as-uid", "--crds" })
            Assert.Contains(flag, options);
    }

    private static IEnumerable<Command> Commands() => new[]
    {
        EmitVerb.Command(), CheckVerb.Command(), ImportVerb.Command(), DiffVerb.Command(), ApplyVerb.Command(), StatusVerb.Command(), DeleteVerb.Command(),
        CrdVerb.Command(), PoliciesVerb.Command(),
    }.SelectMany(command => command.Subcommands.Prepend(command));

    private static IEnumerable<string> Texts() =>
        new[] { "src/KubeDsl.Cli", "src/KubeDsl.Cluster", "src/KubeDsl.Rules", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".targets" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("(?<![\\w-])--[a-z][a-z-]+(?![\\w(])")]
    private static partial Regex Flag();
}
