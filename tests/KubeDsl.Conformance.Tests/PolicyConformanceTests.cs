using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Rules.Policies.Evaluation;
using KubeDsl.Rules.Tests;
using KubeDsl.Tests;
using KubeDsl.Yaml;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

public class PolicyConformanceTests(ITestOutputHelper output)
{
    // The line to hold: of these the server's answer depends on a node port that it made up, or that the truth leaves out of the object.
    private static readonly HashSet<string> Exceptions = ["3d4771adedc1", "47ec77cd9345", "a9181ef14d7e"];

    private static readonly CheckOptions Options = new()
    {
        PolicyRequest = new PolicyRequest { UserName = "admin", Groups = ["system:masters", "system:authenticated"], IsDryRun = true },
    };

    [SkippableFact]
    public void Policies_SayWhatAnApiServerSays()
    {
        var judge = new PolicyJudge(Catalog(), CustomResourceCatalog.Empty, Options);
        var report = new StringBuilder();
        var (cases, wrong, verdicts) = (0, new List<string>(), 0);
        foreach (var labelled in Cases())
        {
            cases++;
            var found = judge.Judge(labelled.Manifest, labelled.Defaulted);
            var ours = found.Where(verdict => verdict.IsKnown).Select(verdict => Said(labelled, (verdict.Policy.Name, verdict.Binding.Name, verdict.Message))).ToHashSet();
            var servers = labelled.Denied.Select(said => Said(labelled, said)).ToHashSet();
            verdicts += servers.Count;
            if (ours.SetEquals(servers) && found.All(verdict => verdict.IsKnown))
                continue;
            wrong.Add(labelled.Id);
            Append(report, labelled, "missing", servers.Except(ours));
            Append(report, labelled, "extra", ours.Except(servers));
            Append(report, labelled, "undecided", found.Where(verdict => !verdict.IsKnown).Select(verdict => (verdict.Policy.Name, verdict.Binding.Name, string.Join(",", verdict.Causes))));
        }

        report.Insert(0, $"{cases - wrong.Count} of {cases} cases, {verdicts} verdicts\n");
        output.WriteLine(report.ToString());
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".policies", report.ToString());
        Assert.True(wrong.TrueForAll(Exceptions.Contains), $"{wrong.Count} of {cases} cases are judged otherwise. The output lists them.");
    }

    [SkippableFact]
    public void WhatIsNotKnown_BringsNoVerdict()
    {
        var judge = new PolicyJudge(Catalog(), CustomResourceCatalog.Empty, Options);
        var random = new Random(22);
        var wrong = new List<string>();
        foreach (var labelled in Cases())
        {
            var known = KeysOf(judge.Judge(labelled.Manifest, labelled.Defaulted));
            for (var round = 0; round < 6; round++)
            {
                var (position, share, asOpen) = (0, random.NextDouble() * 0.3, round % 2 == 0);
                var blurred = (MapNode)Blurring.Change(labelled.Defaulted, ref position, _ => random.NextDouble() < share, asOpen);
                var manifest = new Manifest(blurred.Set("apiVersion", labelled.Manifest.ApiVersion).Set("kind", labelled.Manifest.Kind));
                foreach (var key in KeysOf(judge.Judge(manifest, manifest.Root)).Except(known))
                    wrong.Add($"{labelled.Id} {(asOpen ? "open" : "unknown")} {key}: {manifest.Root}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} verdicts hold for some completions only:\n{string.Join("\n", wrong.Take(10))}");
    }

    // Of a policy with several validations it is told which one speaks only by the message, which can depend on what is not known.
    private static HashSet<string> KeysOf(IEnumerable<PolicyVerdict> verdicts) =>
        [.. verdicts.Where(verdict => verdict.IsKnown).Select(verdict => $"{verdict.Policy.Name} {verdict.Binding.Name}")];

    [SkippableFact]
    public void Speed_IsReported()
    {
        var catalog = Catalog();
        var policies = catalog.Bound.Count(bound => bound.Policy.Criteria.Rules.Any(rule => rule.IncludesResource("pods") == true));
        var judge = new PolicyJudge(catalog, CustomResourceCatalog.Empty, Options);
        var pods = Cases().Where(labelled => labelled.Manifest.Kind == "Pod").ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var pod in pods)
            judge.Judge(pod.Manifest, pod.Defaulted);
        var cold = watch.Elapsed;
        for (var round = 0; round < 3; round++)
            foreach (var pod in pods)
                judge.Judge(pod.Manifest, pod.Defaulted);

        var (asked, allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
        watch.Restart();
        foreach (var pod in pods)
        {
            judge.Judge(pod.Manifest, pod.Defaulted);
            asked += policies;
        }
        var report = $"{watch.Elapsed.TotalMicroseconds / asked:F2} µs and {(GC.GetAllocatedBytesForCurrentThread() - allocated) / asked} bytes for each of {policies} policies and a Pod; the first {pods.Length} Pods with compilation in {cold.TotalMilliseconds:F0} ms";
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".policies-speed", report);
    }

    // The server makes up another name in each of its answers.
    private static (string Policy, string Binding, string Message) Said(PolicyCase labelled, (string Policy, string Binding, string Message) said) =>
        labelled.Manifest.Root.Find("metadata", "generateName") is StringNode { Value: var beginning }
            ? said with { Message = Regex.Replace(said.Message, Regex.Escape(beginning) + "[a-z0-9]{5}", beginning + "*", RegexOptions.CultureInvariant) }
            : said;

    private static void Append(StringBuilder report, PolicyCase labelled, string what, IEnumerable<(string Policy, string Binding, string Message)> verdicts)
    {
        foreach (var verdict in verdicts)
            report.Append($"{labelled.Id} {labelled.Manifest.Identity}: {what} {verdict}\n");
    }

    internal static PolicyCatalog Catalog() => PolicyCatalog.Of(((string[])["own", "public"])
        .SelectMany(folder => Directory.GetFiles(Repository.ReferenceData("oracle/policies/" + folder), "*.yaml").Order(StringComparer.Ordinal))
        .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), file))
        .Select(document => document.Manifest!)
        .Concat(((string[])["default", "kube-public", "kube-system"]).Select(Namespace)));

    private static Manifest Namespace(string name) =>
        new(MapNode.Of(("apiVersion", "v1"), ("kind", "Namespace"), ("metadata", MapNode.Of("name", name))));

    internal static IEnumerable<PolicyCase> Cases()
    {
        using var stream = new GZipStream(File.OpenRead(Repository.ReferenceData("oracle/policies-cases.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            yield return new PolicyCase(
                root.GetProperty("id").GetString()!,
                new Manifest((MapNode)JsonTree.Read(root.GetProperty("manifest"))),
                (MapNode)JsonTree.Read(root.GetProperty("defaulted")),
                [.. root.GetProperty("denied").EnumerateArray().Select(said => (said[0].GetString()!, said[1].GetString()!, said[2].GetString()!))]);
        }
    }

    internal sealed record PolicyCase(string Id, Manifest Manifest, MapNode Defaulted, HashSet<(string Policy, string Binding, string Message)> Denied);
}
