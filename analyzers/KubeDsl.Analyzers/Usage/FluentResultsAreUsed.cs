using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Usage;

/// <summary>Finds fluent calls whose result is thrown away: they change nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FluentResultsAreUsed : KubeDslAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KDSL9102",
        "The result of a fluent call is used",
        "'{0}' returns a new {1} and this one is thrown away. Assign the result, or go on with the chain.",
        "Usage",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Values of KubeDsl are immutable: a fluent call does not change the value it is called on, it returns a new one.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol kubeObject)
    {
        if (SourceKnowledge.Of(context.Compilation, context.CancellationToken) is not { } source)
            return;
        context.RegisterSyntaxTreeAction(file =>
        {
            foreach (var body in source.Texts.BodiesOf(file.Tree))
                foreach (var call in In(body, source, file.CancellationToken))
                {
                    var span = new TextSpan(source.Texts.StartOf(body) + call.Start, call.Length);
                    file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.Tree, span), call.Method, call.Result));
                }
        });
    }

    /// <summary>The calls of a body that are made for nothing.</summary>
    private static IReadOnlyList<IdleCall> In(BodyId body, SourceKnowledge source, CancellationToken cancellation)
    {
        var key = $"idle {body.Tree}:{body.Ordinal}";
        if (source.Surroundings.Find(key, source.Texts.TextOf) is { Finding: IReadOnlyList<IdleCall> known })
            return known;

        var start = source.Texts.StartOf(body);
        var found = InItems(body, source, cancellation) ?? source.Texts.NodesOf(body).SelectMany(node => In(node, start, source, cancellation)).ToList();
        source.Surroundings.Keep(key, new Remembered(new Dictionary<BodyId, string> { [body] = source.Texts.TextOf(body) }, found));
        return found;
    }

    /// <summary>The same for a body that is a list; null for any other.</summary>
    private static List<IdleCall>? InItems(BodyId body, SourceKnowledge source, CancellationToken cancellation)
    {
        if (source.Items.Of(body) is not { } items)
            return null;
        var known = new IReadOnlyList<IdleCall>?[items.Count];
        for (var i = 0; i < items.Count; i++)
            if (!items.IsUnfinished(i))
                known[i] = source.Surroundings.Find(KeyOf(i), source.Texts.TextOf)?.Finding as IReadOnlyList<IdleCall>;
        source.Items.Prepare(body, [.. Enumerable.Range(0, items.Count).Where(i => known[i] is null)], cancellation);

        var found = new List<IdleCall>();
        for (var i = 0; i < items.Count; i++)
        {
            var start = items[i].SpanStart;
            if (known[i] is not { } calls)
            {
                calls = In(items[i], start, source, cancellation);
                if (!items.IsUnfinished(i))
                    source.Surroundings.Keep(KeyOf(i), new Remembered(new Dictionary<BodyId, string>(), calls));
            }
            found.AddRange(calls.Select(call => call with { Start = call.Start + start - source.Texts.StartOf(body) }));
        }
        return found;

        string KeyOf(int item) => $"idle {body.Tree}:{body.Ordinal} item {items.NameOf(item)}";
    }

    /// <summary>The same for a piece of code; the places are told from a position.</summary>
    private static List<IdleCall> In(SyntaxNode code, int start, SourceKnowledge source, CancellationToken cancellation)
    {
        var found = new List<IdleCall>();
        foreach (var place in code.DescendantNodesAndSelf())
            if (MayThrowAway(place) && ThrownAwayAt(place, source, cancellation) is { } call
                && call.Type is { } result
                && Inherits(result, source.Dsl.KubeObject)
                && ReceiverOf(call) is { } receiver
                && Inherits(receiver, source.Dsl.KubeObject)
                && source.Origins.PlaceOf(source.Origins.Of(call.Syntax)) is { Span: var name })
                found.Add(new IdleCall(name.Start - start, name.Length, call.TargetMethod.Name, result.Name));
        return found;
    }

    /// <summary>True for a statement that may be a call, and for what stands behind an arrow in place of one.</summary>
    private static bool MayThrowAway(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax statement => IsCall(statement.Expression),
        LambdaExpressionSyntax { ExpressionBody: { } body } => IsCall(body),
        ArrowExpressionClauseSyntax arrow => IsCall(arrow.Expression),
        ExpressionSyntax { Parent: ForStatementSyntax loop } step => loop.Condition != step && IsCall(step),
        _ => false,
    };

    private static bool IsCall(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsCall(parenthesized.Expression),
        PostfixUnaryExpressionSyntax unary => IsCall(unary.Operand),
        _ => expression is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax,
    };

    private static IInvocationOperation? ThrownAwayAt(SyntaxNode place, SourceKnowledge source, CancellationToken cancellation)
    {
        var operation = source.OperationOf(place, cancellation);
        var statement = operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Body.Operations.FirstOrDefault(),
            IBlockOperation block => block.Operations.FirstOrDefault(),
            _ => operation,
        };
        var made = statement is IExpressionStatementOperation expression ? expression.Operation : place.Parent is ForStatementSyntax ? statement : null;
        return (made is IConditionalAccessOperation conditional ? conditional.WhenNotNull : made) as IInvocationOperation;
    }

    private static ITypeSymbol? ReceiverOf(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null);

    private static bool Inherits(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => Inherits(constraint, ancestor));
    }
}
