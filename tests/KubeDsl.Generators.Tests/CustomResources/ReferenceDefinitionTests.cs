using System.Diagnostics;
using KubeDsl.Manifests;
using KubeDsl.Objects;
using KubeDsl.Tests;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace KubeDsl.Tests.CustomResources;

/// <summary>The definitions of real projects: all of them become classes that compile without a warning.</summary>
public class ReferenceDefinitionTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void AllDefinitions_CompileWithoutAWarning()
    {
        var files = Files();
        var watch = Stopwatch.StartNew();
        var run = CrdRun.Of(files);
        output.WriteLine($"{files.Length} files, {run.Result.GeneratedSources.Length} classes and sets, {run.Result.GeneratedSources.Sum(source => source.SourceText.Length) / 1024} KiB of C# in {watch.ElapsedMilliseconds} ms, cold");
        foreach (var problem in run.Diagnostics)
            output.WriteLine(problem.ToString());

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(run.Complaints.Take(20));
    }

    internal static CrdText[] Files() => ((string[])["own", "public"])
        .SelectMany(folder => Directory.GetFiles(Repository.ReferenceData("crds/" + folder), "*.yaml").Order(StringComparer.Ordinal))
        .Select(path => new CrdText(path, File.ReadAllText(path)))
        .ToArray();
}
