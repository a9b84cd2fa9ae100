using System.Diagnostics;
using System.Globalization;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>A first look at throughput and allocation, without the care that a real benchmark takes.</summary>
internal static class QuickLook
{
    public static void Run()
    {
        var manifests = SampleManifests.Deployments(1000);
        var yaml = YamlText.WriteUtf8(manifests);
        var json = JsonText.WriteListUtf8(manifests, JsonLayout.Compact);
        var writer = new YamlWriter();

        Measure("write YAML, one writer", yaml.Length, () =>
        {
            writer.Clear();
            foreach (var manifest in manifests)
                writer.Write(manifest);
        });
        Measure("write YAML, to bytes", yaml.Length, () => YamlText.WriteUtf8(manifests));
        Measure("write JSON, to bytes", json.Length, () => JsonText.WriteListUtf8(manifests, JsonLayout.Compact));
        Measure("read YAML", yaml.Length, () => YamlReader.Read(yaml));
        Measure("read JSON", json.Length, () => YamlReader.Read(json));
    }

    private static void Measure(string what, int bytes, Action action)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
            action();

        var best = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rounds = 0;
        for (var total = Stopwatch.StartNew(); total.ElapsedMilliseconds < 2000; rounds++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds / bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-24} {bytes / best / 1e6,8:F1} MB/s {allocated,8:F2} bytes allocated for each byte of text; {best * 1e3:F2} ms for 1000 Deployments"));
    }
}
