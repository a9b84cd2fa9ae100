using System.Buffers;
using BenchmarkDotNet.Attributes;
using KubeDsl.Benchmarks.Peers;
using KubeDsl.Yaml;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Describes a thousand Deployments with their Services and writes them as YAML: with KubeDsl, and with plain classes through
/// YamlDotNet's serializer. Both make the same documents.
/// </summary>
[MemoryDiagnoser]
public class DescribeAndWriteBenchmark
{
    private const int Pairs = 1000;

    private readonly ArrayBufferWriter<byte> bytes = new(4 * 1024 * 1024);
    private readonly StringWriter text = new();

    private readonly ISerializer serializer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .WithIndentedSequences()
        .Build();

    [Benchmark(Baseline = true, Description = "classes + YamlDotNet")]
    public int YamlDotNet()
    {
        text.GetStringBuilder().Clear();
        for (var i = 0; i < Pairs; i++)
        {
            text.Write("---\n");
            serializer.Serialize(text, PlainShop.Deployment(i));
            text.Write("---\n");
            serializer.Serialize(text, PlainShop.Service(i));
        }
        return text.GetStringBuilder().Length;
    }

    [Benchmark(Description = "KubeDsl")]
    public int KubeDsl()
    {
        bytes.ResetWrittenCount();
        YamlText.Write(Resources().Select(resource => resource.ToManifest()), bytes);
        return bytes.WrittenCount;
    }

    private static IEnumerable<Resource> Resources()
    {
        for (var i = 0; i < Pairs; i++)
        {
            yield return FluentShop.Deployment(i);
            yield return FluentShop.Service(i);
        }
    }
}
