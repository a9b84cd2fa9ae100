using KubeDsl.Analyzers.Preview;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.Preview;

/// <summary>The previews of all samples are, byte for byte, the files that the build writes of them.</summary>
public class SamplePreviewTests
{
    // The golden files of a sample that asks for its environment are called after that, the others after the set.
    private static readonly string[] Environments = ["dev", "prod"];

    // Parameters hold secrets: the compiler is not told them, and the preview says that they are not known.
    private const string Parameter = "password: only-for-development";

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Repository.PathOf("samples"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (Path.GetFileName(Path.GetDirectoryName(file)) == "Golden")
                    files.Add(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!, Path.GetFileNameWithoutExtension(file));
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Preview_IsWhatIsWritten(string sample, string golden)
    {
        var written = File.ReadAllText(Repository.PathOf($"samples/{sample}/Golden/{golden}.yaml")).Replace("\r\n", "\n", StringComparison.Ordinal);
        var isOfEnvironment = Environments.Contains(golden);
        var previews = Run(sample, isOfEnvironment ? golden : "").Yaml;

        var preview = isOfEnvironment ? Assert.Single(previews).Value : previews[Name(golden)];
        Assert.Equal(sample == "Shop" ? written.Replace(Parameter, "password: # unknown", StringComparison.Ordinal) : written, preview);
    }

    [Fact]
    public void EverySet_HasItsFile()
    {
        foreach (var sample in Files.Select(row => (string)row[0]).Distinct().Where(sample => sample != "Shop"))
            Assert.Equal(
                Files.Where(row => (string)row[0] == sample).Select(row => Name((string)row[1])).Order(StringComparer.Ordinal),
                Run(sample, "").Yaml.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ClassesOfCustomResources_AreMadeAgain_WhenTheirDefinitionChangesOnly()
    {
        var run = Run("CustomResources", "");
        Assert.All(run.ReasonsOf(ManifestPreviewGenerator.ClassesStep), reason => Assert.Equal(IncrementalStepRunReason.New, reason));

        var after = run.After(compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int x = 1; }", new CSharpParseOptions(LanguageVersion.Latest))));
        Assert.NotEmpty(after.ReasonsOf(ManifestPreviewGenerator.ClassesStep));
        Assert.All(after.ReasonsOf(ManifestPreviewGenerator.ClassesStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(after.ReasonsOf(ManifestPreviewGenerator.SetsStep), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    private static PreviewRun Run(string sample, string environment)
    {
        var folder = Repository.PathOf($"samples/{sample}");
        var sources = Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)));
        var definitions = Directory.Exists(Path.Combine(folder, "crds"))
            ? Directory.GetFiles(Path.Combine(folder, "crds"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new ProjectFile(file, File.ReadAllText(file), "Crd"))
            : [];
        var run = PreviewRun.Of(Program.OfFiles(sources), environment, definitions);
        Assert.Null(run.Result.Exception);
        return run;
    }

    private static string Name(string set) => string.Concat(set.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
