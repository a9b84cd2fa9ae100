using System.Text;
using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Generators.Parsing.CustomResources;
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
    private const string Mark = "build_metadata.AdditionalFiles.KubeDslFile";
    private const string NamespaceMark = "build_metadata.AdditionalFiles.Namespace";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (File: pair.Left, Namespace: NamespaceOf(pair.Right.GetOptions(pair.Left))))
            .Where(static item => item.Namespace is not null)
            .WithTrackingName(TrackingNames.CrdFiles);

        var definitions = files
            .Select(static (item, cancellation) => CrdItemReader.Read(item.File.Path, item.File.GetText(cancellation)?.ToString() ?? "", item.Namespace!, cancellation))
            .WithTrackingName(TrackingNames.CrdDefinitions);

        var claims = definitions
            .Select(static (file, _) => KindClaims.Of(file))
            .Collect()
            .Select(static (all, _) => KindClaims.Together(all))
            .WithTrackingName(TrackingNames.CrdClaims);

        var settled = definitions
            .Combine(claims)
            .Select(static (pair, _) => KindClaims.Settle(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.CrdSettled);

        context.RegisterSourceOutput(settled, static (output, file) => Write(output, file));
    }

    /// <summary>The namespace that is asked for, which may be empty; null for a file that is none of ours.</summary>
    private static string? NamespaceOf(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options) =>
        options.TryGetValue(Mark, out var mark) && mark == "Crd"
            ? options.TryGetValue(NamespaceMark, out var space) ? space.Trim() : ""
            : null;

    private static void Write(SourceProductionContext output, CrdFile file)
    {
        foreach (var problem in file.Problems)
            output.ReportDiagnostic(CrdDiagnostics.Of(problem, file.Path));
        foreach (var kind in file.Kinds)
        {
            foreach (var type in kind.Types)
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                output.AddSource($"{type.Namespace}.{type.Name}.g.cs", SourceText.From(FluentTypeEmitter.Emit(type), Encoding.UTF8));
            }
            foreach (var set in kind.Enums)
                output.AddSource($"{set.Namespace}.{set.Name}.enum.g.cs", SourceText.From(EnumEmitter.Emit(set), Encoding.UTF8));
        }
    }
}
