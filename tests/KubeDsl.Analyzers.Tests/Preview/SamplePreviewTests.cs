using KubeDsl.Tests.Evaluation;

namespace KubeDsl.Tests.Preview;

/// <summary>The previews of the samples against the files that the build writes of them.</summary>
public class SamplePreviewTests
{
    // These ask for their environment; the others are known to the last byte.
    private static readonly string[] Dependent = ["Shop", "Variations"];

    public static TheoryData<string, string> Sets => new()
    {
        { "Shop", "dev" },
        { "Shop", "prod" },
        { "Policies", "storefront" },
        { "CustomResources", "platform" },
    };

    [Fact]
    public void Patterns_AreShownAsTheyAreWritten()
    {
        var previews = Of("Patterns");
        var written = Directory.GetFiles(Repository.PathOf("samples/Patterns/Golden"), "*.yaml").ToDictionary(file => Name(Path.GetFileNameWithoutExtension(file)), File.ReadAllText);

        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), previews.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, yaml) in previews)
            if (Dependent.Contains(name))
                AssertTrueOf(yaml, written[name]);
            else
                Assert.Equal(written[name], yaml);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void WhatIsShown_IsWritten(string sample, string golden)
    {
        var yaml = Assert.Single(Of(sample)).Value;
        AssertTrueOf(yaml, File.ReadAllText(Repository.PathOf($"samples/{sample}/Golden/{golden}.yaml")));
    }

    private static IReadOnlyDictionary<string, string> Of(string sample)
    {
        var files = Directory.GetFiles(Repository.PathOf($"samples/{sample}"), "*.cs").Order(StringComparer.Ordinal);
        var run = PreviewRun.Of(Program.OfFiles(files.Select(file => (file, File.ReadAllText(file)))));
        Assert.Null(run.Result.Exception);
        return run.Yaml;
    }

    /// <summary>Demands that all lines without a mark of the unknown are there, in their order.</summary>
    private static void AssertTrueOf(string preview, string written)
    {
        var lines = written.Split('\n');
        var at = 0;
        foreach (var line in preview.Split('\n').Where(line => !line.Contains("# ", StringComparison.Ordinal)))
        {
            var found = Array.IndexOf(lines, line, at);
            Assert.True(found >= 0, $"'{line}' is shown and not written, at least not there:\n{preview}");
            at = found + 1;
        }
    }

    private static string Name(string set) => string.Concat(set.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
