using System.Text;
using BenchmarkDotNet.Attributes;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>
/// What <c>kubedsl check</c> does to a file of many documents, on all cores. One operation is one document, so operations a second are documents a second.
/// </summary>
[MemoryDiagnoser]
public class CheckBenchmark
{
    private const int Documents = 10_000;

    private readonly YamlReaderOptions reading = new() { MaxParallelism = Environment.ProcessorCount };
    private readonly CheckOptions checking = new() { MaxParallelism = Environment.ProcessorCount };
    private byte[] text = [];
    private ManifestSet manifests = new("", []);

    [GlobalSetup]
    public void Describe()
    {
        var described = new List<Manifest>();
        for (var i = 0; described.Count < Documents; i++)
        {
            // Applications of one set have labels of their own; if all had the same, each Service would choose the pods of all.
            described.Add(FluentShop.Deployment(i, "web-" + i).ToManifest());
            described.Add(FluentShop.Service(i, "web-" + i).ToManifest());
        }
        text = Encoding.UTF8.GetBytes(YamlText.Write(described));
        manifests = Read();
    }

    [Benchmark(Description = "read and check (documents/s)", OperationsPerInvoke = Documents)]
    public int ReadAndCheck() => Checker.Check(Read(), checking).Findings.Count;

    [Benchmark(Description = "check alone (documents/s)", OperationsPerInvoke = Documents)]
    public int CheckAlone() => Checker.Check(manifests, checking).Findings.Count;

    private ManifestSet Read() => new("check", YamlReader.Read(text, "", reading).Select(document => document.Manifest!));
}
