using System.Diagnostics;
using System.Globalization;
using KubeDsl.Conformance.Tests;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Tests.Compiling;
using KubeDsl.Yaml;
using Xunit.Abstractions;

namespace KubeDsl.Import.Tests.Law;

/// <summary>The law: what an imported program emits is equal to what was imported.</summary>
public class LawTests(ITestOutputHelper output)
{
    /// <summary>Manifests in one class: large enough for few classes, small enough for the compiler.</summary>
    private const int ClassSize = 100;

    /// <summary>Kinds of the parts that Prometheus has too, each as long to compile: what is true of its classes is true of theirs.</summary>
    private static readonly string[] LikePrometheus = ["Alertmanager", "PrometheusAgent", "ThanosRuler"];

    [SkippableFact]
    public void Program_EmitsWhatWasImported_ForAllThatAServerAccepts()
    {
        var manifests = ((string[])["own-base", "public-base", "own-mutants", "public-mutants", "crs-own-base", "crs-public-base", "crs-own-mutants", "crs-public-mutants", "crds-own"])
            .SelectMany(file => LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
            .Where(labelled => labelled.Accepted)
            .Select(labelled => labelled.Manifest)
            .ToArray();
        Hold("the oracle", manifests);
    }

    [SkippableFact]
    public void Program_EmitsWhatWasImported_WithTheClassesOfTheDefinitions()
    {
        var manifests = ((string[])["crs-own-base", "crs-public-base", "crs-own-mutants", "crs-public-mutants"])
            .SelectMany(file => LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
            .Where(labelled => labelled.Accepted)
            .Select(labelled => labelled.Manifest)
            .Where(manifest => !LikePrometheus.Contains(manifest.Kind))
            .ToArray();
        Hold("custom resources", manifests, Definitions.Read().For(manifests));
    }

    [SkippableFact]
    public void Program_EmitsWhatWasImported_ForRealFiles()
    {
        var manifests = Directory.EnumerateFiles(Repository.ReferenceData("corpus"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)))
            .Where(document => document is { HasErrors: false, Manifest: { ApiVersion.Length: > 0, Kind.Length: > 0 } })
            .Select(document => document.Manifest!)
            .ToArray();
        Hold("the corpus", manifests);
    }

    private void Hold(string source, Manifest[] manifests, Definitions? definitions = null)
    {
        var watch = Stopwatch.StartNew();
        definitions ??= Definitions.None;
        var forImport = definitions.ToImport();
        var classes = manifests.Chunk(ClassSize).ToArray();
        var programs = classes.Select((part, i) => Importer.Import(
            part.Select((manifest, j) => new ImportSource($"m{j}.yaml", [manifest])),
            new ImportOptions { ClassName = $"Class{i}", Grouping = ImportGrouping.ByFile, Definitions = forImport }).Text).ToArray();
        var imported = watch.Elapsed;
        if (Environment.GetEnvironmentVariable("KUBEDSL_IMPORT_REPORT") is { Length: > 0 } folder)
            for (var i = 0; i < programs.Length; i++)
                File.WriteAllText(Path.Combine(folder, $"Class{i}.cs"), programs[i]);

        var emitted = Programs.Run(programs, definitions.Files);
        var broken = new List<string>();
        for (var i = 0; i < classes.Length; i++)
            for (var j = 0; j < classes[i].Length; j++)
            {
                var made = Assert.Single(emitted[classes[i].Length == 1 ? $"Class{i}.Define" : $"Class{i}.M{j}"]);
                if (!made.Equals(classes[i][j].Root))
                    broken.Add($"Class{i}.M{j}: {classes[i][j].Kind} '{classes[i][j].Name}'\n  {classes[i][j].Root}\n  {made}");
            }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{source}: {manifests.Length - broken.Count} of {manifests.Length} are the same; imported in {imported.TotalSeconds:F1} s, all in {watch.Elapsed.TotalSeconds:F1} s, {programs.Sum(program => program.Length)} characters"));
        Assert.True(broken.Count == 0, $"{broken.Count} of {manifests.Length} differ:\n{string.Join("\n", broken.Take(5))}");
    }
}
