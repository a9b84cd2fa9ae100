using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
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
        var names = new Dictionary<InvocationExpressionSyntax, string>();
        var taken = new HashSet<string>(NamesIn(chain, place), StringComparer.Ordinal);
        foreach (var call in chain.Calls.Reverse())
            if (FluentChain.NameOf(call) is "WithPort" or "Expose" && PortOf(call, place) is { } port && !HasName(call, place))
                names[call] = Free(port switch { "80" => "http", "443" => "https", _ => "port-" + port }, taken);
        if (names.Count > 0)
            place.OfferReplacement("Name the ports", chain.Expression, chain.Expression.ReplaceNodes(names.Keys, (call, changed) => Named(changed, names[call])));
    }

    /// <summary>The names that ports of the chain have already.</summary>
    private static IEnumerable<string> NamesIn(FluentChain chain, FaultyPlace place)
    {
        foreach (var call in chain.Calls)
            foreach (var argument in call.ArgumentList.Arguments)
                if (place.Model.GetConstantValue(argument.Expression, place.Cancellation).Value is string text)
                    yield return text;
    }

    // One number may be open for several protocols.
    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wanted}-{number}";
        return name;
    }

    private static InvocationExpressionSyntax Named(InvocationExpressionSyntax call, string name) =>
        call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"\"{name}\""))
            .WithNameColon(SyntaxFactory.NameColon("name").WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(SyntaxFactory.Space));

    private static string? PortOf(InvocationExpressionSyntax call, FaultyPlace place)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            if (argument.NameColon is null or { Name.Identifier.ValueText: "port" })
                return place.Model.GetConstantValue(argument.Expression, place.Cancellation).Value is int port ? port.ToString(CultureInfo.InvariantCulture) : null;
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
