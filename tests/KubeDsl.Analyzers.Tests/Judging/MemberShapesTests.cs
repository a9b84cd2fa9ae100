using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Judging;

/// <summary>Members of every shape that the build can run are read, wherever what they use stands.</summary>
public class MemberShapesTests
{
    private const string Wrong = "new Deployment(\"d\").Replicas(-1).WithContainer(\"c\", \"registry.example.com/app:1.0.0\")";

    [Theory]
    [InlineData("public static class C { [Manifests] public static Deployment M() => WRONG; }")]
    [InlineData("public static class C { [Manifests] public static Resource M(ManifestContext context) { return WRONG; } }")]
    [InlineData("internal static class C { [Manifests(\"name\")] internal static IEnumerable<Resource> M() { yield return WRONG; } }")]
    [InlineData("public class C { [KubeDsl.ManifestsAttribute] public static Resource[] M() => [WRONG]; }")]
    [InlineData("public class C { [Manifests] public static List<Deployment> P => new() { WRONG }; }")]
    [InlineData("public class C { [Manifests] public static IReadOnlyList<Resource> P { get; } = [WRONG]; }")]
    [InlineData("public class C { [Manifests] public static IEnumerable<Resource> P { get { yield return WRONG; } } }")]
    [InlineData("public class C { [Manifests] public static Resource P { get; set; } = WRONG; }")]
    [InlineData("public class C { [Manifests] public static System.Collections.Immutable.ImmutableArray<Resource> M() => [WRONG]; }")]
    [InlineData("public class C { [Manifests] public static IReadOnlyCollection<Deployment> M() => new[] { 1 }.Select(n => WRONG).ToList(); }")]
    [InlineData("public struct S { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("public record R(int N) { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("public interface I { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("public class Outer { public class Inner { [Manifests] public static Resource M() => WRONG; } }")]
    [InlineData("namespace A.B { using Shipped = KubeDsl.ManifestsAttribute; public class C { [Shipped] public static Resource M() => WRONG; } }")]
    [InlineData("public partial class C { [Manifests] public static partial Resource M(); } public partial class C { public static partial Resource M() => WRONG; }")]
    [InlineData("public partial class C { public static partial Resource M(); } public partial class C { [Manifests] public static partial Resource M() => WRONG; }")]
    [InlineData("public class C { [Manifests, Obsolete] public static IEnumerable<Resource> M() { foreach (var r in More()) yield return r; static IEnumerable<Resource> More() => [WRONG]; } }")]
    [InlineData("public class C { [Manifests] public static IEnumerable<Resource> M(ManifestContext c) => c.Environment == \"prod\" ? [WRONG] : Array.Empty<Resource>(); }")]
    [InlineData("public class C { [Manifests] public static IEnumerable<Resource> M(ManifestContext c) { var all = new List<Resource>(); Add(all); return all; } static void Add(ICollection<Resource> all) => all.Add(WRONG); }")]
    public async Task Member_IsRead(string code)
    {
        var found = await Said(Program.Of(code.Replace("WRONG", Wrong, StringComparison.Ordinal)).Compilation);

        Assert.Contains(found, diagnostic => diagnostic.Id == "KDSL2003");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "KDSL9101");
    }

    [Theory]
    [InlineData("public static class Parts { public static int Count => -1; public static Deployment Web(int replicas) => new Deployment(\"d\").Replicas(replicas).WithContainer(\"c\", \"i:1\"); }", "File1.cs", "-1")]
    [InlineData("public static class Parts { public static int Count => 1; public static Deployment Web(int replicas) => new Deployment(\"d\").Replicas(-3).WithContainer(\"c\", \"i:1\"); }", "File1.cs", "-3")]
    [InlineData("public static partial class Shop { } public static class Parts { public const int Count = -4; public static Deployment Web(int replicas) => new Deployment(\"d\").Replicas(replicas).WithContainer(\"c\", \"i:1\"); }", "File0.cs", "Parts.Count")]
    public async Task Finding_IsShownInTheFileThatIsToBeEdited(string parts, string file, string marked)
    {
        var compilation = Program.Of("public static partial class Shop { [Manifests] public static Resource Define() => Parts.Web(Parts.Count); }", parts).Compilation;

        var finding = Assert.Single(await Said(compilation), diagnostic => diagnostic.Id == "KDSL2003");
        Assert.Equal(file, finding.Location.SourceTree!.FilePath);
        Assert.Equal(marked, finding.Location.SourceTree.GetText().ToString(finding.Location.SourceSpan));
    }

    [Theory]
    [InlineData("#pragma warning disable KDSL2003\npublic static class C { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"KubeDsl\", \"KDSL2003\")] public static class C { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("public static class C { [Manifests, System.Diagnostics.CodeAnalysis.SuppressMessage(\"KubeDsl\", \"KDSL2003:why\", Justification = \"so\")] public static Resource M() => WRONG; }")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"KubeDsl\", \"KDSL2003\", Scope = \"member\", Target = \"~M:C.M~KubeDsl.Resource\")] public static class C { [Manifests] public static Resource M() => WRONG; }")]
    [InlineData("public static class C { [Manifests] public static Resource M() =>\n#pragma warning disable KDSL2003 // on purpose\n WRONG;\n#pragma warning restore KDSL2003\n }")]
    public async Task SuppressedFinding_IsNotSaid(string code) =>
        Assert.DoesNotContain(await Said(Program.Of(code.Replace("WRONG", Wrong, StringComparison.Ordinal)).Compilation), diagnostic => diagnostic.Id == "KDSL2003");

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Hidden, DiagnosticSeverity.Hidden)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    public async Task EditorConfigOfTheFile_SetsTheSeverity(ReportDiagnostic setting, DiagnosticSeverity? expected)
    {
        var compilation = Program.Of($"public static class C {{ [Manifests] public static Resource M() => {Wrong}; }}").Compilation;
        var found = await Said(compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(setting))));

        Assert.Equal(expected, found.Where(diagnostic => diagnostic.Id == "KDSL2003").Select(diagnostic => (DiagnosticSeverity?)diagnostic.Severity).SingleOrDefault());
    }

    [Fact]
    public async Task GeneratedCode_IsLeftAlone() =>
        Assert.Empty(await Said(Program.OfFiles([("Made.g.cs", $"// <auto-generated/>\nusing KubeDsl; public static class C {{ [Manifests] public static Resource M() => {Wrong}; }}")]).Compilation));

    private static async Task<IReadOnlyList<Diagnostic>> Said(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([.. Analysis.Analyzers()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }

    private sealed class EditorConfig(ReportDiagnostic setting) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = setting;
            return diagnosticId == "KDSL2003" && tree.FilePath == "File0.cs";
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
