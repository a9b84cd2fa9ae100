using System.Globalization;
using System.Text;
using KubeDsl.Conformance.Tests;
using KubeDsl.Import;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Tests;
using KubeDsl.Yaml;
using Microsoft.CodeAnalysis;
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
    public Task Compiler_SaysWhatCheckSays(string file) => Hold(file, new CheckOptions { ErrorsOnly = true }, []);

    [SkippableTheory]
    [InlineData("crs-own-base")]
    [InlineData("crs-own-mutants")]
    [InlineData("crs-public-base")]
    [InlineData("crs-public-mutants")]
    public Task Compiler_SaysOfCustomResourcesWhatCheckSays(string file)
    {
        var files = ((string[])["own", "public"])
            .SelectMany(folder => Directory.GetFiles(Repository.ReferenceData("crds/" + folder), "*.yaml").Order(StringComparer.Ordinal))
            .Select(path => new ProjectText(Path.GetFileName(path), File.ReadAllText(path), "Crd"))
            .ToArray();
        var definitions = CustomResourceCatalog.Of(files.SelectMany(text => YamlReader.Read(text.GetText().ToString(), text.Path)).Select(document => document.Manifest!));
        return Hold(file, new CheckOptions { ErrorsOnly = true, CustomResources = definitions }, files);
    }

    private async Task Hold(string file, CheckOptions options, ProjectText[] files)
    {
        var manifests = LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz"))
            .Where(labelled => labelled.Manifest is { ApiVersion.Length: > 0, Kind.Length: > 0 })
            .ToArray();
        var (expected, found) = (0, 0);
        var (missed, extra) = (new List<string>(), new List<string>());
        foreach (var part in manifests.Chunk(ClassSize).Chunk(CompilationSize))
        {
            var errors = await AnalyzedPrograms.ErrorsIn(part.Select((cases, i) => Program(cases, $"Class{i}")), files);
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
                        File.WriteAllText(Path.Combine(dump, labelled.Id + ".cs"), Program([labelled], "One"));
                    missed.AddRange(inYaml.Except(inCode).Select(error => $"{labelled.Id} {labelled.Manifest.Kind}: {error}"));
                    extra.AddRange(inCode.Except(inYaml).Select(error => $"{labelled.Id} {labelled.Manifest.Kind}: {error}"));
                }
        }

        var share = expected == 0 ? 1 : (double)found / expected;
        var report = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{file}: {found} of {expected} errors ({share:P2}) in {manifests.Length} manifests, {extra.Count} that check does not give\n"));
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

    private static string Program(IReadOnlyList<LabelledCase> cases, string className) => Importer.Import(
        cases.Select((labelled, j) => new ImportSource($"m{j}.yaml", [labelled.Manifest])),
        new ImportOptions { ClassName = className, Grouping = ImportGrouping.ByFile }).Text;

    // A workload without a selector gets one when it is written in C#.
    private static HashSet<string> ErrorsOf(Manifest manifest, CheckOptions options) =>
        Checker.Check(new ManifestSet("case", [new Manifest(Completion.Of(manifest.Root))]), options).Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Rule.Id} {finding.Path}")
            .ToHashSet(StringComparer.Ordinal);
}
