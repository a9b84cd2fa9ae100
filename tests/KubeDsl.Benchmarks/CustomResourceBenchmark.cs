using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Benchmarks;

/// <summary>Reads a large definition of a custom resource and writes its classes: as large as the largest that are in use, 1.4 MB.</summary>
[MemoryDiagnoser]
public class CustomResourceBenchmark
{
    private const int Size = 1_400_000;

    private readonly Definition definition = new(Text());

    [Benchmark(Description = "classes of a definition of 1.4 MB")]
    public int Generate() => CSharpGeneratorDriver
        .Create([new CustomResourceGenerator().AsSourceGenerator()], [definition], new CSharpParseOptions(LanguageVersion.Latest), new Options())
        .RunGenerators(CSharpCompilation.Create("Empty"))
        .GetRunResult().GeneratedTrees.Length;

    private static string Text()
    {
        var text = new StringBuilder("""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: large.example.com
              names: {kind: Large}
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
                        properties:

            """);
        for (var part = 0; text.Length < Size; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $"              part{part}:\n                type: object\n                properties:\n");
            for (var field = 0; field < 12; field++)
                text.Append(CultureInfo.InvariantCulture, $"                  field{field}:\n                    description: |-\n                      Says of part {part % 40} what is to be done, and in which order.\n\n                      More is said here, over a line or two, as descriptions that are made of code do.\n                    type: {(field % 3 == 0 ? "integer" : "string")}\n");
        }
        return text.ToString();
    }

    private sealed class Definition(string text) : AdditionalText
    {
        public override string Path => "/crds/large.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Mark();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Mark : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "Crd";
            return key == "build_metadata.AdditionalFiles.KubeDslFile";
        }
    }
}
