using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests;

/// <summary>A file beside the code that analyzers and generators are given.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="text">Its content.</param>
/// <param name="role">What it is for KubeDsl: <c>Crd</c>, <c>Policy</c> or <c>Settings</c>.</param>
internal sealed class ProjectFile(string path, string text, string role) : AdditionalText
{
    private readonly SourceText content = SourceText.From(text);

    public override string Path => path;

    public string Role => role;

    public override SourceText GetText(CancellationToken cancellationToken = default) => content;
}
