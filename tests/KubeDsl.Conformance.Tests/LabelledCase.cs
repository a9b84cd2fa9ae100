using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using KubeDsl.Manifests;

namespace KubeDsl.Conformance.Tests;

/// <summary>A manifest with the verdict of an API server.</summary>
internal sealed partial record LabelledCase(string File, string Id, Manifest Manifest, bool Accepted, string Message, IReadOnlyList<string> Fields)
{
    public static IEnumerable<LabelledCase> Read(string path)
    {
        using var stream = new GZipStream(System.IO.File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var message = root.TryGetProperty("message", out var text) ? text.GetString()! : "";
            yield return new LabelledCase(
                Path.GetFileName(path).Replace(".jsonl.gz", "", StringComparison.Ordinal),
                root.GetProperty("id").GetString()!,
                new Manifest((MapNode)JsonTree.Read(root.GetProperty("manifest"))),
                root.GetProperty("accepted").GetBoolean(),
                message,
                [.. FieldsOf(root, message).Distinct()]);
        }
    }

    private static IEnumerable<string> FieldsOf(JsonElement root, string message)
    {
        if (root.TryGetProperty("causes", out var causes))
            foreach (var cause in causes.EnumerateArray())
                yield return cause.GetProperty("field").GetString()!;
        foreach (Match match in UnknownField().Matches(message))
            yield return match.Groups[1].Value;
        // "cannot unmarshal number into Go struct field ServicePort.spec.ports.port of type int32"
        foreach (Match match in StructField().Matches(message))
            yield return match.Groups[1].Value;
    }

    [GeneratedRegex("unknown field \"([^\"]*)\"")]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"Go struct field [A-Za-z]+\.(\S+) of type")]
    private static partial Regex StructField();
}
