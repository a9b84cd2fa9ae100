using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Usage;

/// <summary>Assigns the result of a fluent call that is thrown away, or moves the call to where its value is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseFluentResult)), Shared]
public sealed class UseFluentResult : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL9102"];

    private protected override void Offer(FaultyPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax chain } statement
            || RootOf(chain) is not IdentifierNameSyntax variable
            || !CanHold(place.Model.GetSymbolInfo(variable, place.Cancellation).Symbol, place.Model.GetTypeInfo(chain, place.Cancellation).Type))
            return;

        var name = variable.Identifier.ValueText;
        place.OfferReplacement(
            $"Assign the result to '{name}'",
            statement,
            statement.WithExpression(SyntaxFactory.ParseExpression($"{variable.WithoutTrivia()} = {chain.WithoutTrivia().ToFullString()}").WithTriviaFrom(chain)));

        // What is said about the statement would be lost with it.
        if (!statement.DescendantTrivia().Any(trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            && InitializerBefore(statement, name) is { } initializer)
            place.Offer(
                $"Chain the call where '{name}' is made",
                () =>
                {
                    var root = statement.SyntaxTree.GetRoot(place.Cancellation).TrackNodes(initializer, statement);
                    var calls = chain.ToString().Substring(variable.ToString().Length).TrimStart().TrimStart('.');
                    root = root.ReplaceNode(root.GetCurrentNode(initializer)!, FluentChain.WithCall(initializer, calls));
                    return root.RemoveNode(root.GetCurrentNode(statement)!, SyntaxRemoveOptions.KeepExteriorTrivia & ~SyntaxRemoveOptions.KeepLeadingTrivia & ~SyntaxRemoveOptions.KeepTrailingTrivia);
                });
    }

    private static ExpressionSyntax RootOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            chain = access.Expression;
        return chain;
    }

    /// <summary>True for a variable that can be assigned a value of the given type.</summary>
    private static bool CanHold(ISymbol? symbol, ITypeSymbol? value) => symbol switch
    {
        ILocalSymbol { IsConst: false, IsForEach: false, IsUsing: false, RefKind: RefKind.None } local => SymbolEqualityComparer.Default.Equals(local.Type, value),
        IParameterSymbol { RefKind: not (RefKind.In or RefKind.RefReadOnlyParameter) } parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, value),
        IFieldSymbol { IsReadOnly: false, IsConst: false } field => SymbolEqualityComparer.Default.Equals(field.Type, value),
        IPropertySymbol { SetMethod.IsInitOnly: false } property => SymbolEqualityComparer.Default.Equals(property.Type, value),
        _ => false,
    };

    /// <summary>What the variable starts with, when it is declared by the statement just before.</summary>
    private static ExpressionSyntax? InitializerBefore(StatementSyntax statement, string name)
    {
        if (statement.Parent is not BlockSyntax block)
            return null;
        var index = block.Statements.IndexOf(statement);
        return index > 0
            && block.Statements[index - 1] is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
            && variables[0] is { Initializer.Value: { } value } variable
            && variable.Identifier.ValueText == name
            ? value
            : null;
    }
}
