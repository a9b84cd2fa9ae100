using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>A chain of fluent calls on one value, seen from its last call.</summary>
internal sealed class FluentChain
{
    private readonly SemanticModel model;

    private FluentChain(ExpressionSyntax expression, SemanticModel model)
    {
        Expression = expression;
        this.model = model;
    }

    /// <summary>The whole chain.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The calls of the chain, the last one first.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls
    {
        get
        {
            for (var current = Expression; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call; current = access.Expression)
                yield return call;
        }
    }

    /// <summary>The chain around <paramref name="node"/> whose value is of the KubeDsl type <paramref name="type"/> or derived from it.</summary>
    public static FluentChain? Around(SyntaxNode node, SemanticModel model, string type, CancellationToken cancellation)
    {
        for (var current = node; current is not null and not StatementSyntax and not MemberDeclarationSyntax; current = current.Parent)
            if (current is ExpressionSyntax expression && IsValueOf(expression, model, type, cancellation))
                return new FluentChain(Whole(expression, model, type, cancellation), model);
        return null;
    }

    /// <summary>The name of the method that is called; empty where it has none.</summary>
    public static string NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "";

    /// <summary>The chain with one more call at its end, laid out as the others are.</summary>
    /// <param name="call">The call without its dot: <c>Completions(5)</c>.</param>
    public ExpressionSyntax With(string call) => WithCall(Expression, call);

    /// <summary><paramref name="chain"/> with one more call at its end.</summary>
    public static ExpressionSyntax WithCall(ExpressionSyntax chain, string call)
    {
        var separator = LastLineBreak(chain) ?? "";
        var text = chain.WithoutTrivia().ToFullString();
        return SyntaxFactory.ParseExpression((CanBeCalled(chain) ? text : $"({text})") + separator + "." + call).WithTriviaFrom(chain);
    }

    // Behind anything else the dot would belong to its last part.
    private static bool CanBeCalled(ExpressionSyntax expression) => expression
        is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or BaseObjectCreationExpressionSyntax
        or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax;

    /// <summary>The last call of the chain that works on the manifest field at <paramref name="path"/> or below it.</summary>
    public InvocationExpressionSyntax? CallOn(string path, CancellationToken cancellation) =>
        Calls.FirstOrDefault(call => FieldOf(call, cancellation) is { } field && (field == path || field.StartsWith(path + ".", StringComparison.Ordinal)));

    /// <summary>The field that a generated fluent method works on, from its metadata.</summary>
    private string? FieldOf(InvocationExpressionSyntax call, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol?.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "ManifestFieldAttribute")?
            .ConstructorArguments.FirstOrDefault().Value as string;

    private static ExpressionSyntax Whole(ExpressionSyntax expression, SemanticModel model, string type, CancellationToken cancellation)
    {
        while (expression.Parent is MemberAccessExpressionSyntax access
            && access.Expression == expression
            && access.Parent is InvocationExpressionSyntax call
            && IsValueOf(call, model, type, cancellation)
            && SameType(call, expression, model, cancellation))
            expression = call;
        return expression;
    }

    // A verb such as Expose ends the chain: what it returns is another object.
    private static bool SameType(ExpressionSyntax one, ExpressionSyntax other, SemanticModel model, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(one, cancellation).Type, model.GetTypeInfo(other, cancellation).Type);

    private static bool IsValueOf(ExpressionSyntax expression, SemanticModel model, string type, CancellationToken cancellation)
    {
        // The type's own name is an expression too.
        if (model.GetSymbolInfo(expression, cancellation).Symbol is INamedTypeSymbol or INamespaceSymbol)
            return false;
        for (var current = model.GetTypeInfo(expression, cancellation).Type; current is not null; current = current.BaseType)
            if (current.Name == type && current.ContainingNamespace?.ToDisplayString() == "KubeDsl")
                return true;
        return false;
    }

    /// <summary>The line break and indentation before the last dot of a chain that goes over several lines.</summary>
    private static string? LastLineBreak(ExpressionSyntax chain)
    {
        for (var current = chain; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; current = access.Expression)
        {
            var before = access.Expression.GetTrailingTrivia().ToFullString() + access.OperatorToken.LeadingTrivia.ToFullString();
            if (before.LastIndexOf('\n') is >= 0 and var end)
                return (end > 0 && before[end - 1] == '\r' ? "\r\n" : "\n") + before.Substring(end + 1);
        }
        return null;
    }
}
