using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults;
using KubeDsl.Rules.Tests;
using KubeDsl.Rules.Tests.Defaults;
using KubeDsl.Schema;
using KubeDsl.Tests;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

public class ServerDefaultsConformanceTests(ITestOutputHelper output)
{
    // The line to hold: raise it when the figure rises.
    private const double LeastEqual = 0.995;

    [SkippableFact]
    public void Defaults_AreThoseOfAnApiServer()
    {
        var misses = new List<string>();
        var total = 0;
        foreach (var (id, manifest, truth) in Cases())
        {
            total++;
            var differences = new List<string>();
            Compare(ServerDefaults.Of(new Manifest(manifest), KubernetesVersion.Latest).Root, truth, FieldPath.Root, differences);
            if (differences.Count > 0)
                misses.Add($"{id} {manifest["kind"]}: {string.Join(" | ", differences)}");
        }

        var share = (double)(total - misses.Count) / total;
        var report = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"defaults equal in {total - misses.Count} of {total} ({share:P2})\n")
            .AppendJoin('\n', misses)
            .ToString();
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".defaults", report);

        Assert.True(share >= LeastEqual, $"Only {share:P2} of the objects get the server's defaults. The output lists the others.");
    }

    [SkippableFact]
    public void WhatIsNotKnown_LeavesNothingWrong()
    {
        var wrong = new List<string>();
        foreach (var (id, manifest, _) in Cases())
        {
            // An Unknown is a value that is there, and a null is none.
            if (JsonTree.HasNulls(manifest))
                continue;
            var known = ServerDefaults.Of(new Manifest(manifest), KubernetesVersion.Latest).Root;
            var leaves = Blurring.LeavesOf(manifest);
            foreach (var asOpen in (bool[])[false, true])
                for (var leaf = id[^1] % 3; leaf < leaves * (asOpen ? 2 : 1); leaf += 3)
                {
                    var position = 0;
                    var blurred = (MapNode)Blurring.Change(manifest, ref position, place => place == leaf, asOpen);
                    if (blurred["apiVersion"] is UnknownNode || blurred["kind"] is UnknownNode)
                        continue;
                    var defaulted = ServerDefaults.Of(new Manifest(blurred), KubernetesVersion.Latest).Root;
                    if (Completions.ProblemOf(defaulted, known, FieldPath.Root) is { } problem)
                        wrong.Add($"{id} {manifest["kind"]}, {(asOpen ? "open" : "unknown")} {leaf}: {problem}");
                }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} objects say what does not hold for every completion:\n{string.Join("\n", wrong.Take(40))}");
    }

    // What the cases leave out: what only a server knows, and the status.
    private static bool IsLeftOut(FieldPath path) => path.ToString() is
        "status" or "metadata.uid" or "metadata.creationTimestamp" or "metadata.generation" or "metadata.managedFields"
        or "spec.clusterIP" or "spec.clusterIPs" or "spec.healthCheckNodePort"
        || path.Key == "nodePort";

    private static void Compare(ManifestNode ours, ManifestNode truth, FieldPath path, List<string> differences)
    {
        switch (ours, truth)
        {
            case (UnknownNode, _):
                return;
            case (MapNode left, MapNode right):
                foreach (var entry in left)
                    if (right[entry.Key] is { } value)
                        Compare(entry.Value, value, path.Child(entry.Key), differences);
                    else if (!IsLeftOut(path.Child(entry.Key)))
                        differences.Add($"+{path.Child(entry.Key)} {entry.Value}");
                foreach (var entry in right)
                    if (!left.ContainsKey(entry.Key) && !left.IsOpen)
                        differences.Add($"-{path.Child(entry.Key)} {entry.Value}");
                return;
            case (ListNode left, ListNode right) when left.Count == right.Count:
                for (var i = 0; i < left.Count; i++)
                    Compare(left[i], right[i], path.Child(i), differences);
                return;
            default:
                if (!ours.Equals(truth))
                    differences.Add($"{path}: {ours}, and the server has {truth}");
                return;
        }
    }

    private static IEnumerable<(string Id, MapNode Manifest, MapNode Defaulted)> Cases()
    {
        using var stream = new GZipStream(File.OpenRead(Repository.ReferenceData("oracle/policies-cases.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            yield return (
                root.GetProperty("id").GetString()!,
                (MapNode)JsonTree.Read(root.GetProperty("manifest")),
                (MapNode)JsonTree.Read(root.GetProperty("defaulted")));
        }
    }
}
