using System.Reflection;
using KubeDsl.Analyzers;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests;

/// <summary>Realistic programs that are right: nothing is said about them, and rightly so.</summary>
public class ProgramsTests
{
    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/KubeDsl.Analyzers.Tests/Programs"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Programs() => new(Names);

    [Fact]
    public async Task RightPrograms_TriggerNothing()
    {
        var compilation = Compile(Names.Select(Parse));
        var found = await Analyze(compilation);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void RightPrograms_AreRight()
    {
        var findings = Members()
            .SelectMany(member => Checker.Check(new ManifestSet(member.Name, Run(member)), new CheckOptions { IsComplete = false }).Findings)
            .Where(finding => finding.Severity != Severity.Suggestion);

        Assert.Empty(findings.Select(finding => $"{finding.Manifest.Kind} {finding.Manifest.Name}: {finding}"));
    }

    /// <summary>A line is missing at the end, in the middle, or half of one: nothing may be said that the whole would not deserve.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task HalfTypedPrograms_AreSurvived(string program)
    {
        var lines = Read(program).Split('\n');
        for (var line = 8; line < lines.Length; line += 5)
        {
            var half = lines[..line].Append(lines[line][..(lines[line].Length / 2)]).Concat(lines[(line + 1)..]);
            var found = await Analyze(Compile([CSharpSyntaxTree.ParseText(GlobalUsings + string.Join('\n', half))]));
            Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        }
    }

    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks; global using KubeDsl;\n";

    private static string Read(string program) => File.ReadAllText(Repository.PathOf("tests/KubeDsl.Analyzers.Tests/Programs/" + program));

    private static SyntaxTree Parse(string program) => CSharpSyntaxTree.ParseText(Read(program), path: program);

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Programs",
        trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings)),
        UserReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        DiagnosticAnalyzer[] analyzers = [.. typeof(KubeDslAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        return await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
    }

    private static IEnumerable<MethodInfo> Members() =>
        typeof(ProgramsTests).Assembly.GetTypes()
            .Where(type => type.Namespace == "KubeDsl.Programs")
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(ManifestsAttribute)));

    private static IReadOnlyList<Manifest> Run(MethodInfo member)
    {
        var made = member.Invoke(null, member.GetParameters().Length == 0 ? [] : [new ManifestContext("prod", null, new Dictionary<string, string>())]);
        return [.. (made is Resource one ? [one] : (IEnumerable<Resource>)made!).Select(resource => resource.ToManifest())];
    }
}
