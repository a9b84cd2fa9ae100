using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml.Tests.Support;
using Xunit.Abstractions;

namespace KubeDsl.Yaml.Tests.Reading;

/// <summary>YAML texts with the verdict of a real API server and the values it read.</summary>
public class YamlTextConformanceTests(ITestOutputHelper output)
{
    /// <summary>Cases that differ from the server on purpose or beyond the reach of the parser, by group and name.</summary>
    private static readonly string[] KnownMisses =
    [
        // The parser knows a later YAML: a colon before a comma is a key, a lone dash is a mistake.
        "flow/a:", "flow/-",
        // The parser wants braces to be indented like their content.
        "structure/flow-multi-less-indent",
    ];

    [SkippableFact]
    public void Text_is_read_as_the_server_reads_it()
    {
        var misses = new List<string>();
        var count = 0;
        foreach (var item in Cases())
        {
            count++;
            var (accepted, read, why) = ServerReading.Of(item.Bytes);
            var name = $"{item.Group}/{item.Name}";
            if (accepted != item.Accepted)
                misses.Add($"{name}: the server {(item.Accepted ? "accepts" : "refuses: " + item.Message)}; here: {(accepted ? "accepted" : why)}");
            else if (accepted && !read!.Equals(item.Read))
                misses.Add($"{name}: the server reads {item.Read}; here: {read}");
        }

        var unknown = misses.Where(miss => !KnownMisses.Any(known => miss.StartsWith(known + ":", StringComparison.Ordinal))).ToList();
        output.WriteLine($"{count - misses.Count} of {count} ({100.0 * (count - misses.Count) / count:F2} %)");
        Assert.True(unknown.Count == 0, string.Join("\n", unknown));
        Assert.True(misses.Count == KnownMisses.Length, "A case that is listed as a miss is right now. Remove it from the list.");
    }

    [SkippableFact]
    public void Every_string_is_written_so_that_it_is_read_back()
    {
        foreach (var text in Cases().SelectMany(item => new[] { item.Name, Encoding.UTF8.GetString(item.Bytes) }).Distinct())
            RoundTrip.Check(MapNode.Of((text, text), ("list", ListNode.Of(text, MapNode.Of(text, text)))));
    }

    private static IEnumerable<Case> Cases()
    {
        using var stream = new GZipStream(File.OpenRead(Repository.ReferenceData("oracle/yaml-text.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            yield return new Case(
                json.GetProperty("group").GetString()!,
                json.GetProperty("name").GetString()!,
                json.TryGetProperty("textBase64", out var base64) ? base64.GetBytesFromBase64() : Encoding.UTF8.GetBytes(json.GetProperty("text").GetString()!),
                json.GetProperty("accepted").GetBoolean(),
                json.TryGetProperty("read", out var read) ? Json.ToNode(read) : null,
                json.TryGetProperty("message", out var message) ? message.GetString()! : "");
        }
    }

    private sealed record Case(string Group, string Name, byte[] Bytes, bool Accepted, ManifestNode? Read, string Message);
}
