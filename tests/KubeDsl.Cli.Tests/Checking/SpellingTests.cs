namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Mistakes that people really make.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: x\nspec:\n  paralleism: 2\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n      - name: a\n        image: b:1\n", "Did you mean 'parallelism'?", "spec.paralleism")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  continers:\n  - name: a\n    image: b:1\n", "Did you mean 'containers'?", "spec.continers")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  conatainers:\n  - name: a\n    image: b:1\n", "Did you mean 'containers'?", "spec.conatainers")]
    [InlineData("apiVersion: apps/v1\nkind: DameonSet\nmetadata:\n  name: x\n", "Did you mean 'DaemonSet'?", "kind")]
    public void MisspeltName_GetsASuggestion(string text, string suggestion, string path)
    {
        var diagnostic = Assert.Single(CheckedText.Documents(text)[0].Diagnostics, diagnostic => diagnostic.Path == path);

        Assert.EndsWith(suggestion, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("error", diagnostic.Severity.ToString().ToLowerInvariant());
    }
}
