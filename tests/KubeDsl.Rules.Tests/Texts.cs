using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Rules.Tests;

/// <summary>Makes sets of YAML.</summary>
internal static class Texts
{
    public static ManifestSet Read(string yaml)
    {
        var documents = YamlReader.Read(yaml, "test.yaml");
        Assert.All(documents, document => Assert.False(document.HasErrors, string.Join("\n", document.Problems.Select(problem => problem.Message))));
        return new ManifestSet("test", documents.Select(document => document.Manifest!).Where(manifest => manifest is not null));
    }

    public static IReadOnlyList<Finding> Check(string yaml, CheckOptions? options = null) => Checker.Check(Read(yaml), options).Findings;
}
