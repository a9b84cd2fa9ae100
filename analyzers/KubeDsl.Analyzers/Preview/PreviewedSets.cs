using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Preview;

/// <summary>Reads the sets of a compilation: the same members under the same names as in the registry that the build step runs.</summary>
internal static class PreviewedSets
{
    public static ImmutableArray<PreviewedSet> Of(Compilation compilation, CancellationToken cancellation)
    {
        if (ManifestEvaluator.For(compilation) is not { } evaluator)
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

    private static AttributeData AttributeOf(ISymbol member) =>
        member.GetAttributes().First(attribute => attribute.AttributeClass?.ToDisplayString() == "KubeDsl.ManifestsAttribute");
}
