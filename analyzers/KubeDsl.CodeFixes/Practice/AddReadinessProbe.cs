using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Practice;

/// <summary>Adds a readiness probe that asks the first port of the container.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddReadinessProbe)), Shared]
public sealed class AddReadinessProbe : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL4025"];

    private protected override void Offer(FaultyPlace place)
    {
        var port = ContainerEdit.CallsAt(place).Where(call => FluentChain.NameOf(call) == "WithPort").Select(PortOf).LastOrDefault(port => port is not null) ?? "8080";
        ContainerEdit.Offer(place, "Add a readiness probe", $"ReadinessProbe(p => p.TcpSocket({port}))");
    }

    private static string? PortOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            if (argument.NameColon is null or { Name.Identifier.ValueText: "containerPort" })
                return argument.Expression is LambdaExpressionSyntax lambda ? PortIn(lambda) : argument.Expression.WithoutTrivia().ToString();
        return null;
    }

    private static string? PortIn(LambdaExpressionSyntax lambda) => lambda.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => FluentChain.NameOf(call) == "Port" && call.ArgumentList.Arguments.Count == 1)?.ArgumentList.Arguments[0].Expression.WithoutTrivia().ToString();
}
