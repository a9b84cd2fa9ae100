using System.Runtime.CompilerServices;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests.Memory;

/// <summary>What is read again after which edit, and that what is said is what a new compiler would say.</summary>
public class RepeatedAnalysisTests
{
    private const string Shop = """
        namespace Acme;

        public static class Shop
        {
            [Manifests]
            public static IEnumerable<Resource> Define()
            {
                yield return Web("web", 2);
                yield return Nightly();
            }

            private static Deployment Web(string name, int replicas) => new Deployment(name).Replicas(replicas).WithContainer("web", Images.Web);

            private static Job Nightly() => new Job("nightly").Completions(Settings.Completions).WithContainer("main", Images.Nightly);
        }

        public static class Other
        {
            [Manifests]
            public static Job Weekly() => new Job("weekly").Parallelism(-1).RestartPolicy(RestartPolicy.Never).WithContainer("main", Images.Web);

            public static int Unrelated() => 1;

            public static void Idle() { new Job("idle").Completions(1); }
        }
        """;

    private const string Around = """
        namespace Acme;

        public static class Images
        {
            public const string Web = "registry.example.com/web:1.0.0";
            public static readonly string Nightly = "registry.example.com/nightly:1.0.0";
        }

        public static class Settings
        {
            public static int Completions => 1;
        }
        """;

    [Fact]
    public async Task SameCode_IsNotReadAgain()
    {
        var editor = Editor.Of(Shop, Around);
        var said = await editor.Analyze();
        var readings = editor.Readings;
        Assert.True(readings > 0);
        Assert.Contains(said, line => line.Contains("KDSL2003", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("KDSL9102", StringComparison.Ordinal));

        editor.Reopen();
        Assert.Equal(said, await editor.Analyze());
        Assert.Equal(readings, editor.Readings);
    }

    [Theory]
    [InlineData("int Unrelated() => 1;", "int Unrelated() => 1 + 2;")]
    [InlineData("    public static int Unrelated() => 1;", "\n    // A comment.\n    public static int Unrelated() => 3;")]
    [InlineData("namespace Acme;\n", "// A comment, and lines.\n\n\nnamespace Acme;\n\n")]
    public async Task UnrelatedEdit_ReadsNothingAgain(string old, string with)
    {
        var editor = Editor.Of(Shop, Around);
        await editor.Analyze();
        var readings = editor.Readings;

        editor.Replace("0.cs", old, with);
        var said = await editor.Analyze();
        Assert.Equal(readings, editor.Readings);
        Assert.Equal(await editor.Forgotten().Analyze(), said);
    }

    [Fact]
    public async Task EditOfOneMember_ReadsThatOneAgain()
    {
        var editor = Editor.Of(Shop, Around);
        await editor.Analyze();
        var readings = editor.Readings;

        editor.Replace("0.cs", "Parallelism(-1)", "Parallelism(-2)");
        var said = await editor.Analyze();
        Assert.Contains(said, line => line.Contains("-2", StringComparison.Ordinal));
        Assert.Equal(await editor.Forgotten().Analyze(), said);

        // Its body, and the one call in it that nothing is known of but what it says.
        var read = editor.Readings - readings;
        Assert.InRange(read, 1, 3);
    }

    [Theory]
    [InlineData("0.cs", "new Job(\"nightly\")", "new Job(\"Not_A_Name\")")]
    [InlineData("0.cs", "Web(\"web\", 2)", "Web(\"web\", -2)")]
    [InlineData("0.cs", "Web(\"web\", 2)", "Web(name: \"Web\", replicas: 2)")]
    [InlineData("1.cs", "registry.example.com/web:1.0.0", "registry.example.com/web")]
    [InlineData("1.cs", "registry.example.com/nightly:1.0.0", "registry.example.com/nightly")]
    [InlineData("1.cs", "Completions => 1", "Completions => -1")]
    [InlineData("1.cs", "int Completions => 1", "long Completions => -1")]
    [InlineData("1.cs", "namespace Acme;", "namespace Acme;\npublic class Job(string name) { public Job Completions(int a) => this; }")]
    [InlineData("1.cs", "public static class Settings", "#if LATER\npublic static class Nothing { }\n#endif\npublic static class Settings")]
    [InlineData("0.cs", "{ new Job(\"idle\").Completions(1); }", "{ var job = new Job(\"idle\").Completions(1); }")]
    [InlineData("0.cs", "yield return Nightly();", "// Two are enough.\n        yield return Nightly().WithLabel(\"-\", \"-\");\n        yield return Nightly();")]
    public async Task AnyEdit_IsSeen(string file, string old, string with)
    {
        var editor = Editor.Of(Shop, Around);
        var before = await editor.Analyze();

        editor.Replace(file, old, with);
        Assert.Equal(await editor.Forgotten().Analyze(), await editor.Analyze());

        editor.Replace(file, with, old);
        Assert.Equal(before, await editor.Analyze());
    }

    /// <summary>
    /// An editor that asks for what depends on the meaning of a file has the compiler look at all of it first, which takes longer than all that
    /// is done here.
    /// </summary>
    [Fact]
    public async Task File_IsToldOfAtOnce()
    {
        var editor = Editor.Of(Shop, Around, "public static class Wrong { [Manifests] public static Deployment Define(int a) => new(\"a\"); }");
        var said = await editor.Analyze();
        Assert.Contains(said, line => line.Contains("KDSL2003", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("KDSL9101", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("KDSL9102", StringComparison.Ordinal));
        Assert.Equal(said, [.. await editor.AnalyzeAtOnce("0.cs"), .. await editor.AnalyzeAtOnce("1.cs"), .. await editor.AnalyzeAtOnce("2.cs")]);

        // What is written elsewhere counts.
        editor.Replace("1.cs", "\"registry.example.com/web:1.0.0\"", "\"\"");
        var after = await editor.AnalyzeAtOnce("0.cs");
        Assert.NotEqual(said, [.. after, .. await editor.AnalyzeAtOnce("1.cs"), .. await editor.AnalyzeAtOnce("2.cs")]);
        Assert.Equal(await editor.Analyze(), [.. after, .. await editor.AnalyzeAtOnce("1.cs"), .. await editor.AnalyzeAtOnce("2.cs")]);
    }

    [Fact]
    public async Task Symbol_IsSeen()
    {
        var editor = Editor.Of(Shop, Around.Replace("int Completions => 1;", "int Completions\n    {\n        get\n        {\n#if BAD\n            return -1;\n#else\n            return 1;\n#endif\n        }\n    }", StringComparison.Ordinal));
        var before = await editor.Analyze();

        editor.Define("BAD");
        Assert.Equal(before.Count + 1, (await editor.Analyze()).Count(line => !line.Contains("KDSL9", StringComparison.Ordinal) || before.Contains(line)));
    }

    [Fact]
    public async Task Property_IsSeen()
    {
        var editor = Editor.Of("public static class Shop { [Manifests] public static Resource All() => new ValidatingAdmissionPolicy(\"images\"); }");
        Assert.DoesNotContain(await editor.Analyze(), line => line.Contains("KDSL5001", StringComparison.Ordinal));

        editor.Set("KubernetesVersion", "1.28");
        Assert.Contains(await editor.Analyze(), line => line.Contains("KDSL5001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_AreSeen()
    {
        var editor = Editor.Of(Shop, Around);
        var before = await editor.Analyze();
        var rule = before.Select(line => line.Split("KDSL")[1][..4]).First(id => id[0] != '9');

        editor.SetFile("Settings", $"severities: {{KDSL{rule}: none}}");
        Assert.Equal(before.Where(line => !line.Contains($"KDSL{rule}", StringComparison.Ordinal)), await editor.Analyze());
    }

    [Fact]
    public async Task Policy_IsSeen()
    {
        var editor = Editor.Of(Shop, Around);
        editor.SetFile("Policy", Policy("object.spec.replicas < 5"));
        var before = await editor.Analyze();

        editor.SetFile("Policy", Policy("object.spec.replicas > 5"));
        var after = await editor.Analyze();
        Assert.Equal(before.Count + 1, after.Count);

        editor.SetFile("Policy", Policy("object.spec.replicas < 5"));
        Assert.Equal(before, await editor.Analyze());
    }

    [Fact]
    public async Task Definition_IsSeen()
    {
        var editor = Editor.Of("""
            using KubeDsl.Manifests;
            public static class Shop { [Manifests] public static Resource All() => new CustomResource("example.com/v1", "Widget", "a").Set("spec.size", 7); }
            """);
        editor.SetFile("Crd", Widget(10));
        var before = await editor.Analyze();
        Assert.DoesNotContain(before, line => line.Contains("error", StringComparison.Ordinal));

        editor.SetFile("Crd", Widget(5));
        Assert.Contains(await editor.Analyze(), line => line.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsRemembered_HoldsNoCompilation()
    {
        var compilation = ReadAndLeave();
        for (var i = 0; i < 10 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(compilation.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadAndLeave()
    {
        var compilation = Editor.Of(Shop, Around).Compilation;
        var evaluator = ManifestEvaluator.For(compilation)!;
        foreach (var member in evaluator.Members(default))
            Assert.NotEmpty(evaluator.Evaluate(member, default).Resources);
        Assert.True(Surroundings.Of(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)), null, default).Readings > 0);
        return new WeakReference(evaluator.Source.Compilation);
    }

    private static string Policy(string expression) => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: replicas}
        spec:
          matchConstraints:
            resourceRules:
            - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
          validations:
          - expression: {{expression}}
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: {name: replicas}
        spec: {policyName: replicas, validationActions: [Deny]}
        """;

    private static string Widget(int most) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Widget, plural: widgets}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      size: {type: integer, maximum: {{most}} }
        """;
}
