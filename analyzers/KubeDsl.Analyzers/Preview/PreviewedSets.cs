using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Preview;

/// <summary>Reads the sets of a compilation: the same members under the same names as in the registry that the build step runs.</summary>
internal static class PreviewedSets
{
    /// <param name="compilation">The compilation, with the classes of custom resources.</param>
    /// <param name="environment">What the project says of the environment of its build; empty for the one of a build that names none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ImmutableArray<PreviewedSet> Of(Compilation compilation, string environment, CancellationToken cancellation)
    {
        if (ManifestEvaluator.For(compilation, environment.Length > 0 ? environment : DefaultEnvironment(compilation)) is not { } evaluator)
            return [];

        var symbols = new Dictionary<ManifestMemberModel, ISymbol>();
        foreach (var symbol in evaluator.Members(cancellation))
            if (ManifestMemberParser.Parse(symbol, AttributeOf(symbol)) is { } member)
                symbols[member] = symbol;

        var sets = ImmutableArray.CreateBuilder<PreviewedSet>(symbols.Count);
        var names = new PropertyNames();
        foreach (var (set, member) in SetNames.Of(symbols.Keys))
        {
            cancellation.ThrowIfCancellationRequested();
            var (yaml, isWhole) = PreviewText.Of(evaluator.Evaluate(symbols[member], cancellation));
            sets.Add(new PreviewedSet(names.Take(set), set, $"{member.Type}.{member.Member}", yaml, isWhole));
        }
        return sets.MoveToImmutable();
    }

    private static string? DefaultEnvironment(Compilation compilation) =>
        compilation.GetTypeByMetadataName("KubeDsl.ManifestContext")?.GetMembers("DefaultEnvironment").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;

    private static AttributeData AttributeOf(ISymbol member) =>
        member.GetAttributes().First(attribute => attribute.AttributeClass?.ToDisplayString() == "KubeDsl.ManifestsAttribute");
}
