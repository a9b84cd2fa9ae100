using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Rules.Tests.Verdicts;

/// <summary>
/// What an API server accepts and refuses, condition by condition, beside the labelled manifests of the conformance tests: a rule about pods
/// holds in every kind that describes pods, and a rule about containers for init containers too.
/// </summary>
public partial class VerdictTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/KubeDsl.Rules.Tests/Verdicts");

    private static readonly string[] Tables = [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files() => [.. Tables];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLine_IsJudgedAsTheServerDoes(string file)
    {
        var frames = Frames();

        var disagreements = Verdict.Read(Path.Combine(Folder, file)).SelectMany(verdict => verdict.Disagreements(frames)).ToArray();

        Assert.True(disagreements.Length == 0, $"{disagreements.Length} verdicts differ:\n{string.Join("\n", disagreements)}");
    }

    [Fact]
    public void NoLine_StandsTwice()
    {
        var verdicts = Tables.SelectMany(table => Verdict.Read(Path.Combine(Folder, table))).ToArray();

        Assert.Contains(verdicts, verdict => verdict.Wanted == "ok");
        Assert.Empty(verdicts.GroupBy(verdict => $"{verdict.Subject} | {verdict.Changes}").Where(same => same.Count() > 1).Select(same => same.Key));
    }

    private static Dictionary<string, MapNode> Frames()
    {
        var frames = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (Match frame in Frame().Matches(File.ReadAllText(Path.Combine(Folder, "Frames.yaml"))))
            frames.Add(frame.Groups[1].Value, Assert.Single(YamlReader.Read(frame.Groups[2].Value)).Manifest!.Root);
        return frames;
    }

    [GeneratedRegex(@"^# frame: (\w+)\n(.*?)(?=^---|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Frame();
}
