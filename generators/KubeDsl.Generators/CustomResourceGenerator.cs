using System.Text;
using KubeDsl.Generators.Models.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Generators;

/// <summary>
/// Makes classes of the CustomResourceDefinitions in a project's <c>KubeDslCrd</c> items, in the shape of the built-in kinds. A file is
/// read when it changed, and written when what was read differs.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CustomResourceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        CustomResourceSources.Settled(context.AdditionalTextsProvider, context.AnalyzerConfigOptionsProvider),
        static (output, file) => Write(output, file));

    private static void Write(SourceProductionContext output, CrdFile file)
    {
        foreach (var problem in file.Problems)
            output.ReportDiagnostic(CrdDiagnostics.Of(problem, file.Path));
        foreach (var (name, source) in CustomResourceSources.Of(file))
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(name, SourceText.From(source, Encoding.UTF8));
        }
    }
}
