using System.Text.RegularExpressions;
using KubeDsl.Cli.Checking;
using KubeDsl.Rules;
using KubeDsl.Tests;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>The YAML of a newcomer's study notes, as it stands there between fences.</summary>
public partial class StudyNotesTests
{
    [SkippableFact]
    public void SpellingMistakesOfTheNotes_GetASuggestion()
    {
        var fragments = Fragments().ToList();
        Assert.True(fragments.Count >= 10, $"Only {fragments.Count} fragments were found.");

        foreach (var (mistake, suggestion) in new[] { ("paralleism", "parallelism"), ("continers", "containers"), ("DameonSet", "DaemonSet") })
        {
            var fragment = Assert.Single(fragments, text => Regex.IsMatch(text, $@"\b{mistake}\b"));
            var error = Assert.Single(Errors(fragment), error => error.Message.Contains($"'{mistake}'", StringComparison.Ordinal));
            Assert.EndsWith($"Did you mean '{suggestion}'?", error.Message, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void EveryFragment_GetsAPlaceForEveryError()
    {
        foreach (var fragment in Fragments())
            Assert.All(Errors(fragment), error =>
            {
                Assert.InRange(error.Line, 1, fragment.Split('\n').Length);
                Assert.True(error.Column > 0);
            });
    }

    private static IEnumerable<Diagnostic> Errors(string fragment) =>
        CheckedText.Documents(fragment).SelectMany(document => document.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>What stands between fences and says of what kind it is, moved to the left by its fence's indentation.</summary>
    private static IEnumerable<string> Fragments() =>
        Directory.EnumerateFiles(Repository.ReferenceData("seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Fence().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Select(fence => Regex.Replace(fence.Groups["text"].Value, $"(?m)^{fence.Groups["indent"].Value}", ""))
            .Where(text => text.Contains("kind:", StringComparison.Ordinal));

    [GeneratedRegex(@"(?ms)^(?<indent> *)```[a-z]*\n(?<text>.*?)^ *```")]
    private static partial Regex Fence();
}
