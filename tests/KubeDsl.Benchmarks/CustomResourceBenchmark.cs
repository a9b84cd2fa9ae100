using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Definitions and custom resources in a process that has just started. To hold: 5,000 documents a second on two cores, and thirty large definitions in
/// under 1.5 s. The folder of definitions is named by <c>KUBEDSL_CRDS</c>; without it the own one is read thirty times.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class CustomResourceBenchmark
{
    private const int Documents = 10_000;

    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: machines.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: machines, singular: machine, kind: Machine }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [replicas]
                    properties:
                      replicas: { type: integer, minimum: 1 }
                      ceiling: { type: integer, default: 100 }
                      owner: { type: string, pattern: "^[a-z]+$", maxLength: 40 }
                      ports:
                        type: array
                        maxItems: 20
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [name]
                        items:
                          type: object
                          required: [name]
                          properties:
                            name: { type: string, maxLength: 20 }
                            port: { type: integer, minimum: 1, maximum: 65535 }
                    x-kubernetes-validations:
                    - rule: self.replicas <= self.ceiling
                    - rule: "!has(self.ports) || self.ports.all(p, !has(p.port) || p.port != 22)"
        """;

    private readonly YamlReaderOptions reading = new() { MaxParallelism = Environment.ProcessorCount };
    private byte[] resources = [];
    private byte[][] definitions = [];

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Documents; i++)
            text.Append($"apiVersion: example.com/v1\nkind: Machine\nmetadata:\n  name: m-{i}\nspec:\n  replicas: {(i % 90) + 1}\n  owner: team\n  ports:\n  - name: http\n    port: 80\n  - name: metrics\n    port: {8000 + (i % 100)}\n---\n");
        resources = Encoding.UTF8.GetBytes(text.ToString());
        definitions = Environment.GetEnvironmentVariable("KUBEDSL_CRDS") is { Length: > 0 } folder
            ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
            : [.. Enumerable.Repeat(Encoding.UTF8.GetBytes(Definition), 30)];
    }

    [Benchmark(Description = "10,000 custom resources, cold")]
    public int ReadAndCheck()
    {
        var known = CustomResourceCatalog.Of(Read(Encoding.UTF8.GetBytes(Definition)));
        return Checker.Check(new ManifestSet("check", Read(resources)), new CheckOptions { CustomResources = known, MaxParallelism = Environment.ProcessorCount }).Findings.Count;
    }

    [Benchmark(Description = "definitions, cold")]
    public int ReadDefinitions() => CustomResourceCatalog.Of(definitions.SelectMany(Read)).Count;

    private IEnumerable<Manifest> Read(byte[] text) => YamlReader.Read(text, "", reading).Select(document => document.Manifest).OfType<Manifest>();
}
