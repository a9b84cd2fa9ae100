using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Network;

/// <summary>Names the ports of a Service that has several.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameServicePorts)), Shared]
public sealed class NameServicePorts : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL2301"];

    private protected override void Offer(FaultyPlace place)
    {
        if (!place.Path.EndsWith(".name", StringComparison.Ordinal) || FluentChain.Around(place.Node, place.Model, "Service", place.Cancellation) is not { } chain)
            return;
        var nameless = chain.Calls.Where(call => FluentChain.NameOf(call) is "WithPort" or "Expose" && PortOf(call) is not null && !HasName(call, place)).ToList();
        if (nameless.Count > 0)
            place.OfferReplacement("Name the ports", chain.Expression, chain.Expression.ReplaceNodes(nameless, (call, changed) => Named(changed, PortOf(call)!)));
    }

    private static InvocationExpressionSyntax Named(InvocationExpressionSyntax call, string port)
    {
        var name = port switch { "80" => "http", "443" => "https", _ => "port-" + port };
        return call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"\"{name}\""))
            .WithNameColon(SyntaxFactory.NameColon("name").WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(SyntaxFactory.Space));
    }

    private static string? PortOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            if (argument.NameColon is null or { Name.Identifier.ValueText: "port" })
                return argument.Expression is LiteralExpressionSyntax { Token.Value: int } literal ? literal.Token.ValueText : null;
        return null;
    }

    private static bool HasName(InvocationExpressionSyntax call, FaultyPlace place)
    {
        if (place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is not IMethodSymbol method)
            return true;
        var position = method.Parameters.ToList().FindIndex(parameter => parameter.Name == "name");
        return position < 0 || call.ArgumentList.Arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == "name")
            || call.ArgumentList.Arguments.Count(argument => argument.NameColon is null) > position;
    }
}
