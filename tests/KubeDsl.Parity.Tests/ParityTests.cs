using System.Globalization;
using System.Text;
using KubeDsl.Conformance.Tests;
using KubeDsl.Import;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Rules;
using KubeDsl.Tests;
using KubeDsl.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace KubeDsl.Parity.Tests;

/// <summary>What `kubedsl check` says of a manifest in YAML, the compiler says of the same manifest in C#.</summary>
public class ParityTests(ITestOutputHelper output)
{
    /// <summary>Manifests in one class, and classes in one compilation.</summary>
    private const int ClassSize = 100;
    private const int CompilationSize = 16;

    // The line to hold: raise it when the figure rises.
    private const double LeastFound = 0.993;

    [SkippableTheory]
    [InlineData("own-base")]
    [InlineData("own-mutants")]
    [InlineData("public-base")]
    [InlineData("public-mutants")]
    public Task Compiler_SaysWhatCheckSays(string file) => Hold(file, CasesOf(file), Definitions.None, withClasses: false);

    [SkippableTheory]
    [InlineData("crs-own-base")]
    [InlineData("crs-own-mutants")]
    [InlineData("crs-public-base")]
    [InlineData("crs-public-mutants")]
    public Task Compiler_SaysOfCustomResourcesWhatCheckSays(string file) => Hold(file, CasesOf(file), Definitions.Read(), withClasses: false);

    /// <summary>The same in the classes that are made of the definitions, compiled together with them.</summary>
    [SkippableFact]
    public Task Compiler_SaysOfTypedCustomResourcesWhatCheckSays()
    {
        LabelledCase[] cases = [.. ((string[])["crs-own-base", "crs-own-mutants", "crs-public-base", "crs-public-mutants"]).SelectMany(CasesOf)];
        return Hold("typed custom resources", cases, Definitions.Read().For(cases.Select(labelled => labelled.Manifest)), withClasses: true);
    }

    private static LabelledCase[] CasesOf(string file) =>
        [.. LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")).Where(labelled => labelled.Manifest is { ApiVersion.Length: > 0, Kind.Length: > 0 })];

    private async Task Hold(string file, LabelledCase[] manifests, Definitions definitions, bool withClasses)
    {
        var options = new CheckOptions { ErrorsOnly = true, CustomResources = definitions.ToCatalog() };
        var forImport = withClasses ? definitions.ToImport() : ImportDefinitions.None;
        var (expected, found, untyped) = (0, 0, 0);
        var (missed, extra) = (new List<string>(), new List<string>());
        foreach (var part in manifests.Chunk(ClassSize).Chunk(withClasses ? int.MaxValue : CompilationSize))
        {
            var programs = part.Select((cases, i) => Program(cases, $"Class{i}", forImport)).ToArray();
            untyped += programs.Sum(UntypedIn);
            var errors = await AnalyzedPrograms.ErrorsIn(programs, definitions.Files, withClasses);
            for (var i = 0; i < part.Length; i++)
                for (var j = 0; j < part[i].Length; j++)
                {
                    var labelled = part[i][j];
                    var inYaml = ErrorsOf(labelled.Manifest, options);
                    var inCode = errors[part[i].Length == 1 ? $"Class{i}.Define" : $"Class{i}.M{j}"]
                        .SelectMany(Said)
                        .ToHashSet(StringComparer.Ordinal);
                    expected += inYaml.Count;
                    found += inYaml.Count(inCode.Contains);
                    if (inYaml.Except(inCode).Any() && Environment.GetEnvironmentVariable("KUBEDSL_PARITY_REPORT") is { Length: > 0 } dump)
                        File.WriteAllText(Path.Combine(dump, labelled.Id + ".cs"), Program([labelled], "One", forImport));
                    missed.AddRange(inYaml.Except(inCode).Select(error => $"{labelled.Id} {labelled.Manifest.Kind}: {error}"));
                    extra.AddRange(inCode.Except(inYaml).Select(error => $"{labelled.Id} {labelled.Manifest.Kind}: {error}"));
                }
        }

        var share = expected == 0 ? 1 : (double)found / expected;
        var report = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{file}: {found} of {expected} errors ({share:P2}) in {manifests.Length} manifests with {untyped} fields set by their path, {extra.Count} that check does not give\n"));
        report.AppendJoin('\n', missed.Select(line => "MISSED " + line).Concat(extra.Select(line => "EXTRA " + line)));
        output.WriteLine(report.ToString());
        if (Environment.GetEnvironmentVariable("KUBEDSL_PARITY_REPORT") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, file + ".txt"), report.ToString());

        Assert.True(share >= LeastFound, $"Only {share:P2} of the errors are found. The output lists every miss.");
        Assert.True(extra.Count == 0, $"{extra.Count} errors that check does not give: {string.Join("; ", extra.Take(5))}");
    }

    // What is said of several fields of one line in the same words is said once, and names them all.
    private static IEnumerable<string> Said(Diagnostic diagnostic) =>
        (diagnostic.Properties.GetValueOrDefault("subjects") ?? "").Split('\n').Select(subject => $"{diagnostic.Id} {subject[(subject.IndexOf('\t', StringComparison.Ordinal) + 1)..]}");

    /// <summary>The fields that a program sets by their path; the parts of a node have a <c>Set</c> too.</summary>
    private static int UntypedIn(string program) => CSharpSyntaxTree.ParseText(program).GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Count(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Set" } member && !IsOfNodes(member.Expression));

    private static bool IsOfNodes(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => IsOfNodes(call.Expression),
        MemberAccessExpressionSyntax member => IsOfNodes(member.Expression),
        IdentifierNameSyntax name => name.Identifier.Text is "MapNode" or "ListNode",
        _ => false,
    };

    private static string Program(IReadOnlyList<LabelledCase> cases, string className, ImportDefinitions definitions) => Importer.Import(
        cases.Select((labelled, j) => new ImportSource($"m{j}.yaml", [labelled.Manifest])),
        new ImportOptions { ClassName = className, Grouping = ImportGrouping.ByFile, Definitions = definitions }).Text;

    // A workload without a selector gets one when it is written in C#.
    private static HashSet<string> ErrorsOf(Manifest manifest, CheckOptions options) =>
        Checker.Check(new ManifestSet("case", [new Manifest(Completion.Of(manifest.Root))]), options).Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Rule.Id} {finding.Path}")
            .ToHashSet(StringComparer.Ordinal);
}
