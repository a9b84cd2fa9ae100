using System.Collections.Immutable;
using System.Text;
using KubeDsl.Generators;
using KubeDsl.Generators.Models;
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

    /// <summary>The step that gives the sources of the custom resources' classes; what tests look at.</summary>
    internal const string ClassesStep = "PreviewedClasses";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var request = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => PreviewRequest.Of(options.GlobalOptions));

        // Any edit may change any manifest, so all are asked for again; what an edit has not touched is remembered, and what comes out equal is
        // written no second time.
        var sets = context.CompilationProvider.Combine(request).Combine(ClassesOf(context, request))
            .SelectMany(static (given, cancellation) => given.Left.Right.IsWanted && CanHoldYaml(given.Left.Left)
                ? PreviewedSets.Of(given.Left.Left.AddSyntaxTrees(given.Right.SelectMany(trees => trees)), given.Left.Right.Environment, cancellation)
                : ImmutableArray<PreviewedSet>.Empty)
            .WithTrackingName(SetsStep);

        context.RegisterSourceOutput(sets, static (output, set) =>
            output.AddSource($"KubeDsl.ManifestPreview.{set.PropertyName}.g.cs", SourceText.From(PreviewEmitter.Emit(set), Encoding.UTF8)));
    }

    /// <summary>The classes of custom resources, a list for each file: parsed when their sources change, and then only.</summary>
    private static IncrementalValueProvider<ImmutableArray<SyntaxTree[]>> ClassesOf(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<PreviewRequest> request)
    {
        var texts = context.AdditionalTextsProvider.Combine(request).Where(static given => given.Right.IsWanted).Select(static (given, _) => given.Left);
        return CustomResourceSources.Settled(texts, context.AnalyzerConfigOptionsProvider)
            .Select(static (file, _) => new EquatableArray<string>(CustomResourceSources.Of(file).Select(made => made.Source).ToArray()))
            .WithTrackingName(ClassesStep)
            .Combine(context.ParseOptionsProvider)
            .Select(static (given, cancellation) => given.Left.Select(source => CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)given.Right, cancellationToken: cancellation)).ToArray())
            .Collect();
    }

    /// <summary>Raw string literals and UTF-8 literals came with the same version of the language.</summary>
    private static bool CanHoldYaml(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };
}
