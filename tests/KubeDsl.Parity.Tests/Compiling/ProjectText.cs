using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Compiling;

/// <summary>A file of a project that the compiler is given beside the code: a <c>KubeDslCrd</c> or a <c>KubeDslPolicy</c>.</summary>
internal sealed class ProjectText(string path, string text, string role) : AdditionalText
{
    private readonly SourceText content = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => content;

    /// <summary>What the compiler tells of such files, as the targets of KubeDsl have it.</summary>
    public static AnalyzerConfigOptionsProvider Options { get; } = new Provider();

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Properties((textFile as ProjectText)?.Role);
    }

    private string Role => role;

    private sealed class Properties(string? role) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.KubeDslFile" ? role : null;
            return value is not null;
        }
    }
}
