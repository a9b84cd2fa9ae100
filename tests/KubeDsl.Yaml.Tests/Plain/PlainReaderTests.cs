using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml.Plain;
using KubeDsl.Yaml.Tests.Support;

namespace KubeDsl.Yaml.Tests.Plain;

/// <summary>What is read without the parser is what the parser reads: the same values at the same places, or nothing.</summary>
public class PlainReaderTests
{
    private static readonly YamlReaderOptions ByParser = new() { AlwaysParses = true };

    private const string Sample = """
        # generated
        ---
        apiVersion: apps/v1   # of the workload
        kind: Deployment
        metadata:
          annotations:
            example.com/note: 'it''s on: #1'
            empty:
            quoted: "a \"b\" \\ c\n"
          labels: {}
          name: web
        spec:
          replicas: 3

          template:
            spec:
              containers:
              - name: web
                args:
                - --port=80
                -   -v
                - "x"
                - https://example.com:8080/#top
                env: []
                command:
                  - sh
                  - -c
                  - |
                    echo "hello"

                      exit 1

                # what it needs
                resources:
                  limits:
                    cpu: 100m
                    memory: 64Mi
                ratio: 0.5
                huge: 123456
                on-start: ~
              tolerations:
              - key: a
                operator: Exists
              -   key: b
        data:
          a.conf: |-
            # no comment
            x = 1

          b.conf: |+
            x

          c.conf: |

            ñandú 🚀
          d: ñandú 🚀 x
        last: text
        """;

    [Theory]
    [InlineData("a: b")]
    [InlineData("a: b\n\n\n")]
    [InlineData("a:\nb:\n# c\n")]
    [InlineData("a:\n- b\n- c: d\n  e:\nf: g\n")]
    [InlineData("a:\n  b:\n  - c\n  # end")]
    [InlineData("k:\n  a: |\n    foo\n\n  b: x\n")]
    [InlineData("k:\n  a: |\n    foo\n     \nb: c")]
    [InlineData("k:\n- |\n  a\n\n- b\n")]
    [InlineData("---\na: b # c\nd:   # e\n  f: 'g' # h\n")]
    [InlineData(Sample)]
    public void Plain_IsReadWithoutTheParser(string text)
    {
        Assert.True(IsPlain(text));
        AssertSame(text);
    }

    [Theory]
    [InlineData("a: b\n ")]
    [InlineData("a: b\n c\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("a: 'b\n  c'\n")]
    [InlineData("a: >\n  b\n")]
    [InlineData("a: |2\n  b\n")]
    [InlineData("a: |\n  b")]
    [InlineData("a: |\n    b\n  c\n")]
    [InlineData("a: |\n  b\n \nc: d\n")]
    [InlineData("a: [b]\n")]
    [InlineData("a: &b c\n")]
    [InlineData("a: yes\n")]
    [InlineData("a: .inf\n")]
    [InlineData("yes: a\n")]
    [InlineData("<<: a\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a:\n- b\n  - c\n")]
    [InlineData("a:\n- - b\n")]
    [InlineData("a:\n-\n  b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: \"\\x41\"\n")]
    [InlineData("a: 'b' c\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\r\n")]
    [InlineData("a: b\u2028c\n")]
    [InlineData("- a\n")]
    [InlineData("text\n")]
    [InlineData("  a: b\n")]
    [InlineData("--- a\n")]
    public void Rest_IsLeftToTheParser(string text)
    {
        Assert.False(IsPlain(text));
        AssertSame(text);
    }

    /// <summary>Thousands of texts that are nearly plain.</summary>
    [Fact]
    public void Edited_IsReadAsTheParserDoes()
    {
        const string Inserted = " \n-:#'\"|>[]{}&*!%@`,?a0.\t\\=en~<+é\u00A0";
        var random = new Random(11);
        var plain = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomEdits.Of(Sample, Inserted, random);
            AssertSame(text);
            plain += IsPlain(text) ? 1 : 0;
        }
        Assert.InRange(plain, 1_000, 19_000);
    }

    [SkippableTheory]
    [InlineData("own-mutants")]
    [InlineData("public-mutants")]
    [InlineData("crs-own-mutants")]
    [InlineData("crs-public-mutants")]
    public void LabelledManifests_AreReadAsTheParserDoes(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Repository.ReferenceData($"oracle/{name}.jsonl.gz")), CompressionMode.Decompress));
        var (plain, all) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            using var labelled = JsonDocument.Parse(line);
            var text = YamlText.Write(YamlReader.Read(labelled.RootElement.GetProperty("manifest").GetRawText())[0].Manifest!);
            AssertSame(text);
            all++;
            plain += IsPlain(text) ? 1 : 0;
        }
        Assert.InRange(plain, all * 3 / 4, all);
    }

    [SkippableFact]
    public void RealFiles_AreReadAsTheParserDoes()
    {
        foreach (var folder in (string[])["corpus", "crds/public", "crds/own"])
            foreach (var file in Directory.GetFiles(Repository.ReferenceData(folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                AssertSame(File.ReadAllText(file));
    }

    [SkippableFact]
    public void HostileTexts_AreReadAsTheParserDoes()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Repository.ReferenceData("oracle/yaml-text.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var labelled = JsonDocument.Parse(line);
            if (labelled.RootElement.TryGetProperty("text", out var text))
                AssertSame(text.GetString()!);
        }
    }

    private static bool IsPlain(string text) => PlainReader.TryRead(text, text.StartsWith("# generated\n", StringComparison.Ordinal) ? 12 : 0, text.Length, 1, "", YamlReaderOptions.Default) is not null;

    private static void AssertSame(string text)
    {
        var expected = Describe(YamlReader.Read(text, "f", ByParser));
        var actual = Describe(YamlReader.Read(text, "f"));
        if (expected == actual)
            return;
        var (first, second) = expected.Split('\n').Zip(actual.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.Fail($"The parser reads '{first}', and without it '{second}' is read, from {JsonSerializer.Serialize(text)}");
    }

    private static string Describe(IReadOnlyList<YamlDocument> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            text.Append(document.Start).Append('\n');
            foreach (var problem in document.Problems)
                text.Append(problem.Code).Append(problem.Place).Append(problem.Message).Append('\n');
            Describe(text, document.Root);
        }
        return text.ToString();
    }

    private static void Describe(StringBuilder text, ManifestNode? node)
    {
        if (node is null)
            return;
        text.Append(node.Kind).Append(' ').Append(node.Origin is { } at ? $"{at.File} {at.Line} {at.Column} {at.EndLine} {at.EndColumn} {at.IsQuoted}" : "");
        if (node is ScalarNode scalar)
            text.Append(' ').Append(node).Append(' ').Append(scalar.Written).Append('\n');
        text.Append('\n');
        if (node is MapNode map)
            foreach (var entry in map)
            {
                text.Append(entry.Key).Append(' ').Append(entry.KeyOrigin is { } key ? $"{key.Line} {key.Column} {key.EndLine} {key.EndColumn}: " : "");
                Describe(text, entry.Value);
            }
        if (node is ListNode list)
            foreach (var item in list)
                Describe(text, item);
    }
}
