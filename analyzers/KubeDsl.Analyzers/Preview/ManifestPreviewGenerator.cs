using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Preview;

/// <summary>
/// Shows while the user types what YAML a project's <c>[Manifests]</c> members come to, as source with the YAML in it. It does nothing
/// unless the project asks for it with <c>KubeDslPreview=true</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestPreviewGenerator : IIncrementalGenerator
{
    /// <summary>The step that gives a set for every member; what tests look at.</summary>
    internal const string SetsStep = "PreviewedSets";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.KubeDslPreview", out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));

        // Any edit may change any manifest, so all are read anew; what comes out equal is written no second time.
        var sets = context.CompilationProvider.Combine(isWanted)
            .SelectMany(static (given, cancellation) => given.Right && CanHoldYaml(given.Left) ? PreviewedSets.Of(given.Left, cancellation) : ImmutableArray<PreviewedSet>.Empty)
            .WithTrackingName(SetsStep);

        context.RegisterSourceOutput(sets, static (output, set) =>
            output.AddSource($"KubeDsl.ManifestPreview.{set.PropertyName}.g.cs", SourceText.From(PreviewEmitter.Emit(set), Encoding.UTF8)));
    }

    /// <summary>Raw string literals and UTF-8 literals came with the same version of the language.</summary>
    private static bool CanHoldYaml(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };
}
