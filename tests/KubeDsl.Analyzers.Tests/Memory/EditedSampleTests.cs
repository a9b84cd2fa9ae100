using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.Memory;

/// <summary>Edits all over real programs: an editor that has seen the program before says what a new one says.</summary>
public class EditedSampleTests
{
    // Prime to the shape of the code, so that all kinds of tokens are met.
    private const int Stride = 13;

    public static TheoryData<string> Folders => new("samples/Patterns", "samples/Shop", "tests/KubeDsl.Analyzers.Tests/Programs");

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task WhatIsSaidAfterAnEdit_IsWhatANewEditorSays(string folder)
    {
        var editor = Editor.OfFiles(Directory.GetFiles(Repository.PathOf(folder), "*.cs").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
        await editor.Analyze();

        var literals = editor.Compilation.SyntaxTrees.Sum(tree => Literals(tree).Count());
        Assert.True(literals > Stride);
        for (var i = 0; i < literals; i += Stride)
        {
            var (tree, token) = editor.Compilation.SyntaxTrees.SelectMany(tree => Literals(tree).Select(token => (tree, token))).ElementAt(i);
            editor.Replace(tree, token.Span, token.IsKind(SyntaxKind.NumericLiteralToken) ? "(-7)" : "\"Not_A \\n Name\"");

            Assert.Equal(await editor.Forgotten().Analyze(), await editor.Analyze());
        }
    }

    private static IEnumerable<SyntaxToken> Literals(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Where(token => token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.NumericLiteralToken);
}
