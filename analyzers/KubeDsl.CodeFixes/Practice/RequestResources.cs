using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Practice;

/// <summary>Adds the request or limit that a container lacks, with an amount to start from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestResources)), Shared]
public sealed class RequestResources : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL4004", "KDSL4005"];

    private protected override void Offer(FaultyPlace place)
    {
        var (resource, amount) = place.Diagnostic.Id == "KDSL4004" ? ("memory", "128Mi") : ("cpu", "100m");
        var method = place.Path.Contains(".limits") ? "Limits" : "Requests";
        var title = $"{(method == "Limits" ? "Limit" : "Request")} {amount} of {resource}";
        var argument = $"{resource}: \"{amount}\"";
        var call = ContainerEdit.CallsAt(place).FirstOrDefault(other => FluentChain.NameOf(other) == method);
        if (call is null)
            ContainerEdit.Offer(place, title, $"{method}({argument})");
        else
            place.OfferReplacement(title, call.ArgumentList, call.ArgumentList.AddArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"\"{amount}\""))
                .WithNameColon(SyntaxFactory.NameColon(resource).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(SyntaxFactory.Space)));
    }
}
