using System.Diagnostics;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Tests;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

public class ConformanceTests(ITestOutputHelper output)
{
    // The line to hold: raise it when the figures rise.
    private const double LeastCaught = 0.9998;
    private const double MostAlarms = 0.0003;
    private const double LeastNamed = 0.9900;

    [SkippableFact]
    public void Speed_IsReported()
    {
        var sets = ((string[])["own-base", "own-mutants", "public-base", "public-mutants"])
            .SelectMany(file => LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
            .Select(labelled => new ManifestSet(labelled.Id, [labelled.Manifest]))
            .ToArray();
        foreach (var set in sets.Take(2000))
            Checker.Check(set);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        foreach (var set in sets)
            Checker.Check(set);
        watch.Stop();

        var report = $"{sets.Length / watch.Elapsed.TotalSeconds:F0} documents a second on one core, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / sets.Length} bytes each";
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".speed", report);
    }

    [SkippableFact]
    public void BuiltInKinds_AreJudgedAsAnApiServerDoes()
    {
        var agreement = new Agreement();
        foreach (var file in (string[])["own-base", "own-mutants", "public-base", "public-mutants"])
            foreach (var labelled in LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
                agreement.Add(labelled);

        var report = agreement.Report();
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path, report);

        Assert.True(agreement.CaughtShare >= LeastCaught, $"Only {agreement.CaughtShare:P2} of what the server rejects is found. The output lists every miss.");
        Assert.True(agreement.AlarmShare <= MostAlarms, $"{agreement.AlarmShare:P3} of what the server accepts is called wrong. The output lists every case.");
        Assert.True(agreement.NamedShare >= LeastNamed, $"Only {agreement.NamedShare:P2} of the findings name the server's field. The output lists the others.");
    }
}
