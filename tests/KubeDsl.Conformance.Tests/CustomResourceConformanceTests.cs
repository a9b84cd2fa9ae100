using System.Diagnostics;
using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Tests;
using KubeDsl.Yaml;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

public partial class CustomResourceConformanceTests(ITestOutputHelper output)
{
    // The line to hold: raise it when the figures rise.
    private const double LeastCaught = 0.999;
    private const double LeastNamed = 0.97;

    private static readonly string[] Files = ["crs-own-base", "crs-own-mutants", "crs-public-base", "crs-public-mutants"];

    [SkippableFact]
    public void CustomResources_AreJudgedAsAnApiServerDoes()
    {
        var agreement = new Agreement(new CheckOptions { CustomResources = Definitions() });
        foreach (var labelled in Cases())
            agreement.Add(labelled);

        var report = agreement.Report();
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".crs", report);

        Assert.True(agreement.CaughtShare >= LeastCaught, $"Only {agreement.CaughtShare:P2} of what the server rejects is found. The output lists every miss.");
        Assert.True(agreement.FalseAlarms == 0, $"{agreement.FalseAlarms} of what the server accepts are called wrong. The output lists every case.");
        Assert.True(agreement.NamedShare >= LeastNamed, $"Only {agreement.NamedShare:P2} of the findings name the server's field. The output lists the others.");
    }

    [SkippableFact]
    public void Speed_IsReported()
    {
        var watch = Stopwatch.StartNew();
        var options = new CheckOptions { CustomResources = Definitions() };
        var loading = watch.Elapsed;
        var sets = Cases().Select(labelled => new ManifestSet(labelled.Id, [labelled.Manifest])).ToArray();

        watch.Restart();
        foreach (var set in sets)
            Checker.Check(set, options);
        var cold = watch.Elapsed;
        watch.Restart();
        foreach (var set in sets)
            Checker.Check(set, options);

        var report = $"definitions read in {loading.TotalMilliseconds:F0} ms; {sets.Length / cold.TotalSeconds:F0} documents a second cold, {sets.Length / watch.Elapsed.TotalSeconds:F0} warm, on one core";
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".crs-speed", report);
    }

    internal static CustomResourceCatalog Definitions() => CustomResourceCatalog.Of(
        ((string[])["own", "public"])
            .SelectMany(folder => Directory.GetFiles(Repository.ReferenceData("crds/" + folder), "*.yaml").Order(StringComparer.Ordinal))
            .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), file))
            .Select(document => document.Manifest!));

    private static IEnumerable<LabelledCase> Cases() => Files
        .SelectMany(file => LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
        .Select(labelled => labelled with { Fields = [.. FieldsOf(labelled).Distinct()] });

    // Of a number that does not fit the server names the field in the message only.
    private static IEnumerable<string> FieldsOf(LabelledCase labelled) => labelled.Fields
        .Where(field => field != "<nil>")
        .Concat(NumberField().Matches(labelled.Message).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"Checked value must be of type .*? in ([^\s,\]]+)")]
    private static partial Regex NumberField();
}
