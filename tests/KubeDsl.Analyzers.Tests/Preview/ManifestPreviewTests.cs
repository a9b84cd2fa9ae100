using System.Reflection;
using System.Text;
using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Analyzers.Preview;
using KubeDsl.Tests.Evaluation;
using KubeDsl.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.Preview;

public class ManifestPreviewTests
{
    private const string Shop = """
        namespace Acme;

        public static class WebShop
        {
            [Manifests]
            public static IEnumerable<Resource> Define(ManifestContext context)
            {
                yield return new ConfigMap("settings").WithData("password", context.Parameter("dbPassword")).WithData("level", "\"\"\"high\"\"\"");
                if (context.Parameter("region", "eu") == "us")
                    yield return new Namespace("shop");
            }
        }

        public static class Jobs
        {
            [Manifests]
            public static Job Nightly() => new Job("nightly").RestartPolicy(RestartPolicy.Never).WithContainer("main", "busybox:1.37", c => c.Command("sh", "-c", "echo 'a'\necho \"\"\"b\"\"\""));

            [Manifests]
            public static Resource[] None => [];
        }
        """;

    private delegate ReadOnlySpan<byte> Data();

    [Theory]
    [InlineData("JobsNightly")]
    [InlineData("JobsNone")]
    [InlineData("WebShop")]
    public void Source_IsReadable(string name)
    {
        var run = PreviewRun.Of(Program.Of(Shop));

        var source = run.Result.GeneratedSources.Single(file => file.HintName == $"KubeDsl.ManifestPreview.{name}.g.cs").SourceText.ToString();
        Golden.Matches($"tests/KubeDsl.Analyzers.Tests/Preview/Golden/{name}.cs.txt", source);
        Assert.Empty(run.Updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("""echo 'a'\necho \"\"\"\"b\"\"\"\" # c: d\n""")]
    [InlineData("""\n\n  indented\n \n\n""")]
    [InlineData("""\ttab\r\nand \u0085\u2028\u2029\uFEFF breaks\n""")]
    [InlineData("""\U0001F600 é \0 \"\"\"\"\"\"\n""")]
    [InlineData("""#if false\n#endif\n{0} {{x}}\n""")]
    public void Data_IsWhatIsWritten(string text)
    {
        var program = Program.OfBody($$"""yield return new ConfigMap("a").WithData("text", "{{text}}"); yield return new ConfigMap("b").WithData("{{text}}", "\"\"\"");""");

        var written = YamlText.WriteUtf8(program.Run(program.Members.Single()).Select(root => new Manifests.Manifest(root)));
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(BytesOf(PreviewRun.Of(program), "Shop")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("maybe")]
    public void WithoutTheProperty_NothingHappens(string wanted)
    {
        var run = PreviewRun.Of(Program.Of(Shop), wanted);

        Assert.Empty(run.Result.GeneratedSources);
        Assert.False(run.Result.TrackedSteps.TryGetValue(ManifestPreviewGenerator.SetsStep, out var steps) && steps.Any(step => step.Outputs.Length > 0));
    }

    [Fact]
    public void OlderLanguage_IsLeftAlone()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp10);
        var compilation = Program.Of(Shop).Compilation;
        var older = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath)));

        Assert.Empty(PreviewRun.Of(older).Result.GeneratedSources);
    }

    [Theory]
    [InlineData("web.shop", "web-shop", "WebShop", "WebShop2")]
    [InlineData("equals", "ManifestPreview", "Equals2", "ManifestPreview2")]
    [InlineData("1st", "", "Set", "_1st")]
    [InlineData("same", "same", "Same", "Same2")]
    [InlineData("a<b>&\\n", "AB", "AB", "AB2")]
    public void Properties_HaveNamesOfTheirOwn(string first, string second, params string[] names)
    {
        var run = PreviewRun.Of(Program.Of($$"""public static class C { [Manifests("{{first}}")] public static Job A => new("a"); [Manifests("{{second}}")] public static Job B => new("b"); }"""));

        Assert.Equal(names.Order(StringComparer.Ordinal), run.Yaml.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("", "replicas: 1\n")]
    [InlineData("prod", "replicas: 3\n")]
    public void Environment_IsThatOfTheBuild(string environment, string shown)
    {
        var program = Program.OfBody("""yield return new Deployment("web").Replicas(context.Environment == "prod" ? 3 : 1);""");

        Assert.Contains(shown, PreviewRun.Of(program, environment, []).Yaml["Shop"], StringComparison.Ordinal);
    }

    [Fact]
    public void MemberThatCannotRun_IsLeftOut() =>
        Assert.Empty(PreviewRun.Of(Program.Of("public class C { [Manifests] public Job Instance() => new(\"a\"); }")).Result.GeneratedSources);

    [Fact]
    public void MemberThatCannotBeFollowed_SaysSo()
    {
        var run = PreviewRun.Of(Program.OfBody("""return System.Text.Json.JsonSerializer.Deserialize<Job[]>("[]")!;"""));

        Assert.Equal("# unknown\n", run.Yaml["Shop"]);
    }

    [Fact]
    public void UnrelatedEdit_WritesNothingAnew()
    {
        var run = PreviewRun.Of(Program.Of(Shop)).After(compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int x = 1; }", new CSharpParseOptions(LanguageVersion.Latest))));

        Assert.All(run.ReasonsOf(ManifestPreviewGenerator.SetsStep), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(OutputReasons(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfAnUnrelatedBody_ReadsNothingAnew()
    {
        const string Unrelated = "public static class Unrelated { public static int Number() => 1; }";
        var first = PreviewRun.Of(Program.Of(Shop, Unrelated).Compilation.WithAssemblyName("Unrelated"));
        var readings = Surroundings.Of(first.Compilation, "dev", default).Readings;
        Assert.True(readings > 0);

        var run = first.After(compilation =>
        {
            var tree = compilation.SyntaxTrees.ElementAt(1);
            return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace("=> 1", "=> 2", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath));
        });
        Assert.Equal(readings, Surroundings.Of(run.Compilation, "dev", default).Readings);
        Assert.All(run.ReasonsOf(ManifestPreviewGenerator.SetsStep), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(OutputReasons(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfOneSet_WritesOneFileAnew()
    {
        var run = PreviewRun.Of(Program.Of(Shop)).After(compilation =>
        {
            var tree = compilation.SyntaxTrees.First();
            return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("\n" + tree.ToString().Replace("\"nightly\"", "\"weekly\""), (CSharpParseOptions)tree.Options, tree.FilePath));
        });

        Assert.Contains("name: weekly\n", run.Yaml["JobsNightly"], StringComparison.Ordinal);
        Assert.Single(OutputReasons(run), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void EveryPrefixOfAFile_IsSurvived()
    {
        for (var length = 0; length < Shop.Length; length += 23)
            Assert.Null(PreviewRun.Of(Program.Of(Shop[..length])).Result.Exception);
    }

    [Fact]
    public void Cancellation_IsHonoured()
    {
        var compilation = Program.Of(Shop).Compilation;
        Assert.Throws<OperationCanceledException>(() => PreviewRun.Driver(compilation).RunGenerators(compilation, new CancellationToken(canceled: true)));
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(PreviewRun run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static byte[] BytesOf(PreviewRun run, string property)
    {
        using var image = new MemoryStream();
        var emitted = run.Updated.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return Assembly.Load(image.ToArray()).GetType("KubeDsl.Generated.ManifestPreview", throwOnError: true)!.GetProperty(property)!.GetMethod!.CreateDelegate<Data>()().ToArray();
    }
}
