using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Generators.Parsing.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Generators;

/// <summary>The way from the <c>KubeDslCrd</c> items of a project to the sources of their classes, for every generator that goes by them.</summary>
internal static class CustomResourceSources
{
    private const string Mark = "build_metadata.AdditionalFiles.KubeDslFile";
    private const string NamespaceMark = "build_metadata.AdditionalFiles.Namespace";

    /// <summary>What each file defines, its names settled with the other files. A file is read when it changed.</summary>
    public static IncrementalValuesProvider<CrdFile> Settled(IncrementalValuesProvider<AdditionalText> texts, IncrementalValueProvider<AnalyzerConfigOptionsProvider> options)
    {
        var files = texts
            .Combine(options)
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

        return definitions
            .Combine(claims)
            .Select(static (pair, _) => KindClaims.Settle(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.CrdSettled);
    }

    /// <summary>The sources of the classes that a file makes, each with the name of its generated file.</summary>
    public static IEnumerable<(string Name, string Source)> Of(CrdFile file)
    {
        foreach (var kind in file.Kinds)
        {
            foreach (var type in kind.Types)
                yield return ($"{type.Namespace}.{type.Name}.g.cs", FluentTypeEmitter.Emit(type));
            foreach (var set in kind.Enums)
                yield return ($"{set.Namespace}.{set.Name}.enum.g.cs", EnumEmitter.Emit(set));
        }
    }

    /// <summary>The namespace that is asked for, which may be empty; null for a file that is none of ours.</summary>
    private static string? NamespaceOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(Mark, out var mark) && mark == "Crd"
            ? options.TryGetValue(NamespaceMark, out var space) ? space.Trim() : ""
            : null;
}
