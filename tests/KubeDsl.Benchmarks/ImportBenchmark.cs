using System.Text;
using BenchmarkDotNet.Attributes;
using KubeDsl.Import;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>What <c>kubedsl import</c> does to a folder of a thousand documents. One operation is one document.</summary>
[MemoryDiagnoser]
public class ImportBenchmark
{
    private const int Documents = 1000;

    private readonly YamlReaderOptions reading = new() { KeepsComments = true, MaxParallelism = Environment.ProcessorCount };
    private byte[] text = [];

    [GlobalSetup]
    public void Describe()
    {
        var described = new List<Manifest>();
        for (var i = 0; described.Count < Documents; i++)
        {
            described.Add(FluentShop.Deployment(i).ToManifest());
            described.Add(FluentShop.Service(i).ToManifest());
        }
        text = Encoding.UTF8.GetBytes(YamlText.Write(described).Replace("\nspec:", "\n# What is wanted.\nspec:", StringComparison.Ordinal));
    }

    [Benchmark(Description = "read and import", OperationsPerInvoke = Documents)]
    public int ReadAndImport() => Importer.Import([new ImportSource("shop.yaml", YamlReader.Read(text, "shop.yaml", reading))]).Text.Length;
}
