using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml.Tests.Support;
using Xunit.Abstractions;

namespace KubeDsl.Yaml.Tests.Outlines;

/// <summary>What was looked over can be read, and reading says the same of its first fields.</summary>
public class YamlOutlineTests(ITestOutputHelper output)
{
    private const string Definition = """
        # generated
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          annotations:
            example.com/version: v0.20.1
          name: machines.acme.example.com
        spec:
          group: acme.example.com
          names:
            kind: Machine
            shortNames:
            - m

            plural: machines
          scope: Namespaced
          versions:
          - additionalPrinterColumns:
            - jsonPath: .status.conditions[?(@.type == "Ready")].status
              name: Ready
            deprecated: false
            name: v1
            selectableFields: []
            schema:
              openAPIV3Schema:
                description: |-
                  A machine: what it is # and is not.

                    More of it.
                properties:
                  size:
                    default: 10
                    description: The size of the machine, which may be
                      `larger` than that of others.

                      It is a number.
                    minimum: -1
                    pattern: ^[a-z]([-a-z0-9]*[a-z0-9])?$
                    rule: self == 0
                      || self > 1
                    type: integer
                  state:
                    default: {}
                    description: 'What it does: it''s on, or
                      off.'
                    enum:
                      - "on \"and\n\n
                        off\" of \
                        \  it"
                      - Off
                      - =
                      - ''
                    type: string
                type: object
            served: true
            storage: true
        """;

    [Fact]
    public void Fields_AreThoseOfTheTree()
    {
        var outline = Assert.Single(Outlines(Definition)!);

        Assert.Equal("CustomResourceDefinition", outline.TextAt("kind"));
        Assert.Equal("acme.example.com", outline.TextAt("spec.group"));
        Assert.Equal("Machine", outline.TextAt("spec.names.kind"));
        Assert.Null(outline.TextAt("spec.versions"));
        Assert.Null(outline.TextAt("spec.nothing"));
        Assert.Equal(YamlReader.Read(Definition)[0].Root, outline.Read().Root);
        Assert.Equal(YamlReader.Read(Definition)[0].Root!.Find("spec", "names")!.Origin, outline.Read().Root!.Find("spec", "names")!.Origin);
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", 2)]
    [InlineData("# nothing\n", 0)]
    [InlineData("", 0)]
    [InlineData("a: b\nc:\nd:\n- e\n", 1)]
    public void Plain_IsLookedOver(string text, int count) => Assert.Equal(count, Outlines(text)!.Count);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\": 1}")]
    [InlineData("- a\n")]
    [InlineData("a: [1]\n")]
    [InlineData("a: &b c\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: !!str b\n")]
    [InlineData("a: \"\\x41\"\n")]
    [InlineData("a: .inf\n")]
    [InlineData("a: 1e999\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a: 'b\n")]
    [InlineData("a: 'b'c\n")]
    [InlineData("a: b\n a: c\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n\tb: c\n")]
    [InlineData("a: b\r\n")]
    [InlineData("a: |\nb\n")]
    [InlineData("a: |2\n  b\n")]
    [InlineData("a: |\n   b\n  c\n")]
    [InlineData("a: b\n  # c\n  d\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("null: a\n")]
    [InlineData("<<: a\n")]
    [InlineData("%YAML 1.1\n---\na: b\n")]
    [InlineData("a: b\n...\nc: d\n")]
    [InlineData("--- a\n")]
    [InlineData("  a: b\nc: d\n")]
    [InlineData("a: \u0001\n")]
    [InlineData("a: b\u0085c\n")]
    public void WhatMayBeWrong_OrIsNotPlain_IsNotLookedOver(string text) => Assert.Null(Outlines(text));

    /// <summary>Thousands of texts that are nearly right: none that is looked over fails to be read.</summary>
    [Fact]
    public void LookedOver_CanBeRead()
    {
        const string Inserted = " \n-:#'\"|>[]{}&*!%@`,?a0.\t\\=en";
        var random = new Random(7);
        var looked = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomEdits.Of(Definition, Inserted, random);
            looked += AssertSound(text);
        }
        output.WriteLine($"{looked} of 20000 looked over");
        Assert.True(looked > 1000, "The texts are too wrong to say anything.");
    }

    [SkippableFact]
    public void PublicDefinitions_AreLookedOver()
    {
        var files = Directory.GetFiles(Repository.ReferenceData("crds/public"), "*.yaml").Order(StringComparer.Ordinal).ToArray();
        var read = files.Where(file => AssertSound(File.ReadAllText(file)) == 0).Select(Path.GetFileName).ToArray();

        Assert.True(read.Length == 0, $"Not looked over: {string.Join(", ", read)}");
    }

    [SkippableFact]
    public void Corpus_CanBeReadWhereItIsLookedOver()
    {
        var looked = Directory.GetFiles(Repository.ReferenceData("corpus"), "*.yaml").Sum(file => AssertSound(File.ReadAllText(file)));

        Assert.True(looked > 0);
    }

    /// <summary>1 when the text is looked over, and then right; else 0.</summary>
    private static int AssertSound(string text)
    {
        if (Outlines(text) is not { } outlines)
            return 0;
        var documents = YamlReader.Read(text);
        Assert.True(documents.Count == outlines.Count && documents.All(document => document.Root is MapNode), $"Looked over, and cannot be read:\n{text}\n{string.Join("\n", documents.SelectMany(document => document.Problems).Select(problem => problem.Message))}");
        foreach (var (document, outline) in documents.Zip(outlines))
            foreach (var path in (string[])["apiVersion", "kind", "spec.group", "spec.names.kind"])
                if (outline.TextAt(path) is { } noted)
                    Assert.Equal(noted, ((StringNode)document.Root!.Find(path.Split('.'))!).Value);
        return 1;
    }

    private static IReadOnlyList<YamlOutline>? Outlines(string text) => YamlOutline.Of(Encoding.UTF8.GetBytes(text));
}
