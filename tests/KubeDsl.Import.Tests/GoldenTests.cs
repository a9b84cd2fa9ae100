using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace KubeDsl.Import.Tests;

/// <summary>Programs as people read them. Each is compiled, run, and held against the law.</summary>
public class GoldenTests
{
    private static readonly YamlReaderOptions Reading = new() { KeepsComments = true };

    [Theory]
    [InlineData("shop")]
    [InlineData("batch")]
    [InlineData("verbs")]
    public void Program_IsWhatAPersonWouldWrite(string name)
    {
        var program = Import(name);

        Golden.Matches($"tests/KubeDsl.Import.Tests/Golden/{name}.txt", program.Text);
        Assert.All(program.Resources, resource => Assert.True(resource.IsSame));
        var emitted = Programs.Run(program.Text).Values.Single();
        Assert.True(emitted.SequenceEqual(program.Resources.Select(resource => resource.Original.Root)));
    }

    [Fact]
    public void WhatIsNotTyped_IsSetByItsPath_WithTheReasonAbove()
    {
        var program = Import("untyped");

        Golden.Matches("tests/KubeDsl.Import.Tests/Golden/untyped.txt", program.Text);
        var emitted = Programs.Run(program.Text).Values.Single();
        Assert.True(emitted.SequenceEqual(program.Resources.Select(resource => resource.Emitted)));
        // Only the workload without a selector is another: it gets one.
        Assert.Equal(["bare"], program.Resources.Where(resource => !resource.IsSame).Select(resource => resource.Original.Name));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("batch")]
    [InlineData("verbs")]
    [InlineData("untyped")]
    public void Program_IsFormatted(string name)
    {
        var text = Import(name).Text;
        using var workspace = new AdhocWorkspace();

        var formatted = Formatter.Format(CSharpSyntaxTree.ParseText(text).GetRoot(), workspace, workspace.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n"));

        Assert.Equal(formatted.ToFullString(), text);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("batch")]
    [InlineData("verbs")]
    [InlineData("untyped")]
    public void Program_IsTheSameEveryTime(string name) => Assert.Equal(Import(name).Text, Import(name).Text);

    private static ImportedProgram Import(string name)
    {
        var path = Repository.PathOf($"tests/KubeDsl.Import.Tests/Fixtures/{name}.yaml");
        return Importer.Import([new ImportSource(path, YamlReader.Read(File.ReadAllBytes(path), name + ".yaml", Reading))], new ImportOptions { ClassName = "Shop" });
    }
}
