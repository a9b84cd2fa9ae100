using KubeDsl.Generators.Models;
using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Reads the file of a <c>KubeDslCrd</c> item.</summary>
internal static class CrdItemReader
{
    /// <param name="path">The file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="wanted">The C# namespace that the item asks for; empty for the one of the group.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CrdFile Read(string path, string text, string wanted, CancellationToken cancellation)
    {
        if (wanted.Length == 0 || ProblemOf(wanted) is not { } bad)
            return CrdFileReader.Read(path, Documents(text), wanted, cancellation);

        var file = CrdFileReader.Read(path, Documents(text), "", cancellation);
        var problem = new CrdProblem(CrdProblemIds.Namespace, CrdPlace.Start, $"The project asks for the namespace '{wanted}', and {bad}. Write names joined by dots in the 'Namespace' of the KubeDslCrd item.");
        return file with { Problems = new EquatableArray<CrdProblem>(file.Problems.Prepend(problem).ToArray()) };
    }

    /// <summary>Why a text cannot be a namespace; null when it can.</summary>
    private static string? ProblemOf(string name) =>
        name.Split('.').FirstOrDefault(part => !SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None) is { } bad
            ? bad.Length == 0 ? "a part of it is empty" : $"'{bad}' is no C# name"
            : null;

    // Reads when the first is asked for, so that a fault there is one of the file.
    private static IEnumerable<YamlDocument> Documents(string text)
    {
        foreach (var document in YamlReader.Read(text))
            yield return document;
    }
}
