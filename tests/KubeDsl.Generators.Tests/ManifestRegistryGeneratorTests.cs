using System.Reflection;
using KubeDsl.Emission;
using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests;

public class ManifestRegistryGeneratorTests
{
    private const string HintName = "KubeDsl.ManifestRegistry.g.cs";

    private const string Shop = """
        using System.Collections.Generic;
        using KubeDsl;

        namespace Acme;

        public static class WebShop
        {
            [Manifests]
            public static IEnumerable<Resource> Define(ManifestContext context)
            {
                yield return new Namespace(context.Environment);
            }
        }

        internal static class Jobs
        {
            [Manifests] public static Job Nightly() => new("nightly");
            [Manifests] public static Resource[] All => [new Job("a"), new Job("b")];
            [Manifests("named-set")] internal static List<Job> Named() => [new Job("c")];
        }
        """;

    [Fact]
    public void Members_AreRegistered_WithTheNamesOfTheirSets()
    {
        var run = GeneratorRun.Of(Shop);

        Golden.Matches("tests/KubeDsl.Generators.Tests/Golden/ManifestRegistry.cs.txt", run.Source(HintName));
        Assert.Empty(run.Updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Registry_Runs()
    {
        var members = Load(GeneratorRun.Of(Shop).Updated).Members;

        Assert.Equal(["jobs-all", "jobs-nightly", "named-set", "web-shop"], members.Select(member => member.Set));
        Assert.Equal(["a", "b"], members[0].Resources(new ManifestContext())!.Select(resource => resource!.Name));
        Assert.Equal(["prod"], members[3].Resources(new ManifestContext("prod"))!.Select(resource => resource!.Name));
    }

    [Theory]
    [InlineData("public class C { [Manifests] public Job Instance() => new(\"a\"); }")]
    [InlineData("public class C { [Manifests] private static Job Hidden() => new(\"a\"); }")]
    [InlineData("public class C<T> { [Manifests] public static Job InGeneric() => new(\"a\"); }")]
    [InlineData("public class C { [Manifests] public static Job Generic<T>() => new(\"a\"); }")]
    [InlineData("public class C { [Manifests] public static string Text() => \"a\"; }")]
    [InlineData("public class C { [Manifests] public static Job TooMuch(int a) => new(\"a\"); }")]
    [InlineData("public class C { [Manifests] public static Job ByRef(ref ManifestContext a) => new(\"a\"); }")]
    [InlineData("file class C { [Manifests] public static Job Local() => new(\"a\"); }")]
    public void MemberThatCannotRun_IsLeftOut(string code)
    {
        var run = GeneratorRun.Of("using KubeDsl;\n" + code);

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.HintName == HintName);
    }

    [Fact]
    public void EveryPrefixOfAFile_IsSurvived()
    {
        for (var length = 0; length < Shop.Length; length += 41)
            Assert.Null(GeneratorRun.Of(Shop[..length]).Result.Exception);
    }

    [Theory]
    [InlineData("public class @class { [Manifests] public static Job @static() => new(\"a\"); }", "class")]
    [InlineData("public class Outer { public class HTTPProxy2 { [Manifests] public static Job M() => new(\"a\"); } }", "http-proxy2")]
    [InlineData("public class My_Sets { [Manifests] public static Job? M(ManifestContext c) => null; }", "my-sets")]
    public void Names_OfUnusualMembers(string code, string set)
    {
        var run = GeneratorRun.Of("using KubeDsl;\n" + code);

        Assert.Empty(run.Updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(set, Assert.Single(Load(run.Updated).Members).Set);
    }

    [Fact]
    public void UnrelatedEdit_RunsNothingAgain()
    {
        var run = GeneratorRun.Of(Shop).After(compilation =>
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int x = 1; }", new CSharpParseOptions(LanguageVersion.Latest))));

        AssertCached(run, TrackingNames.ManifestMembers, TrackingNames.ManifestRegistry);
        Assert.All(run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void EditInsideAMember_KeepsTheRegistry()
    {
        var run = GeneratorRun.Of(Shop).After(compilation => Replace(compilation, "\n\n" + Shop.Replace("\"nightly\"", "\"weekly\"")));

        AssertCached(run, TrackingNames.ManifestRegistry);
    }

    [Fact]
    public void AddedMember_ChangesTheRegistry()
    {
        var run = GeneratorRun.Of(Shop).After(compilation => Replace(compilation,
            Shop.Replace("public static Job Nightly()", "public static Job Daily() => new(\"d\");\n    [Manifests] public static Job Nightly()")));

        Assert.Contains("jobs-daily", run.Source(HintName), StringComparison.Ordinal);
    }

    private static void AssertCached(GeneratorRun run, params string[] steps)
    {
        foreach (var name in steps)
        {
            var outputs = run.Result.TrackedSteps[name].SelectMany(step => step.Outputs).ToList();
            Assert.NotEmpty(outputs);
            Assert.All(outputs, output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }
    }

    private static Compilation Replace(Compilation compilation, string source)
    {
        var tree = compilation.SyntaxTrees.First();
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)tree.Options, tree.FilePath));
    }

    private static IManifestRegistry Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var attribute = Assembly.Load(image.ToArray()).GetCustomAttribute<ManifestRegistryAttribute>();
        return (IManifestRegistry)Activator.CreateInstance(attribute!.Registry)!;
    }
}
