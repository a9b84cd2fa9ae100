using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Pods;

/// <summary>Raises a limit to the request that exceeds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseLimitToRequest)), Shared]
public sealed class RaiseLimitToRequest : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL2108"];

    private protected override void Offer(FaultyPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } request
            || FluentChain.NameOf(call) != "Requests"
            || FluentChain.Around(call, place.Model, "Container", place.Cancellation) is not { } chain
            || ResourceOf(request, call, place) is not { } resource
            || chain.Calls.FirstOrDefault(other => FluentChain.NameOf(other) == "Limits") is not { } limits)
            return;
        foreach (var limit in limits.ArgumentList.Arguments)
            if (ResourceOf(limit, limits, place) == resource)
                place.OfferReplacement($"Raise the limit to {request.Expression}", limit.Expression, request.Expression.WithTriviaFrom(limit.Expression));
    }

    /// <summary>The name of the parameter that the argument is for.</summary>
    private static string? ResourceOf(ArgumentSyntax argument, InvocationExpressionSyntax call, FaultyPlace place)
    {
        if (argument.NameColon is { } named)
            return named.Name.Identifier.ValueText;
        var position = call.ArgumentList.Arguments.IndexOf(argument);
        return place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is IMethodSymbol method && position < method.Parameters.Length ? method.Parameters[position].Name : null;
    }
}
