using System.Buffers;
using BenchmarkDotNet.Attributes;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>Writes finished trees as YAML; one operation is one megabyte of output, so operations a second are megabytes a second.</summary>
[MemoryDiagnoser]
public class WriterBenchmark
{
    private const int OneMegabyte = 1_000_000;

    private readonly ArrayBufferWriter<byte> bytes = new(2 * OneMegabyte);
    private Manifest[] manifests = [];

    [GlobalSetup]
    public void Describe()
    {
        var described = new List<Manifest>();
        for (var (i, written) = (0, 0); written < OneMegabyte; i++)
        {
            described.Add(FluentShop.Deployment(i).ToManifest());
            described.Add(FluentShop.Service(i).ToManifest());
            written += YamlText.WriteUtf8(described[^2]).Length + YamlText.WriteUtf8(described[^1]).Length;
        }
        manifests = [.. described];
    }

    [Benchmark(Description = "write 1 MB of YAML")]
    public int Write()
    {
        bytes.ResetWrittenCount();
        YamlText.Write(manifests, bytes);
        return bytes.WrittenCount;
    }
}
