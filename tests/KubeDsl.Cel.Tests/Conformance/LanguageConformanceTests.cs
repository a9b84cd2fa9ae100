using Xunit.Abstractions;

namespace KubeDsl.Cel.Tests.Conformance;

/// <summary>The language's own conformance cases, judged by what a real API server does with them.</summary>
public class LanguageConformanceTests(ITestOutputHelper output)
{
    /// <summary>Cases that are missed on purpose, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["string_ext/format/scientific notation formatting clause in a string variable"] =
            "the server writes ×10⁰³, as its answer to the same clause in a literal shows; the language's answer is e+03",
    };

    [SkippableTheory]
    [InlineData("same")]
    [InlineData("different")]
    [InlineData("refused")]
    [InlineData("not tried")]
    public void Case_OfVerdict_HasTheServersOutcome(string verdict)
    {
        var cases = Cases(verdict);
        var misses = cases.Select(each => (each.Id, Miss: each.Miss())).Where(each => each.Miss is not null)
            .Where(each => !Exceptions.Keys.Any(known => each.Id.StartsWith(known + ": ", StringComparison.Ordinal))).ToArray();

        output.WriteLine($"{verdict}: {cases.Length - misses.Length} of {cases.Length}");
        Assert.True(misses.Length == 0, $"{misses.Length} of {cases.Length} missed:\n" + string.Join("\n", misses.Select(miss => $"{miss.Id}\n    {miss.Miss}")));
    }

    [SkippableFact]
    public void Refusal_OfTheServer_HasTheSamePlaceAndWords()
    {
        var cases = Cases("refused");
        var misses = cases.Select(each => (each.Id, Miss: each.MessageMiss())).Where(each => each.Miss is not null).ToArray();

        output.WriteLine($"{cases.Length - misses.Length} of {cases.Length} with the server's words");
        Assert.True(misses.Length == 0, $"{misses.Length} of {cases.Length} differ:\n" + string.Join("\n", misses.Select(miss => $"{miss.Id}\n    {miss.Miss}")));
    }

    private static ConformanceCase[] Cases(string verdict) =>
        ConformanceCase.ReadAll(Repository.ReferenceData("cel/conformance.jsonl")).Where(each => each.Verdict == verdict).ToArray();
}
