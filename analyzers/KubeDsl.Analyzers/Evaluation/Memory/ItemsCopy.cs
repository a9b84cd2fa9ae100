using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>A body with some of its items, read where the body stands.</summary>
internal sealed class ItemsCopy
{
    private readonly SemanticModel model;
    private readonly SyntaxNode body;
    private readonly SyntaxNode[] items;

    private ItemsCopy(SemanticModel model, SyntaxNode body, SyntaxNode[] items)
    {
        this.model = model;
        this.body = body;
        this.items = items;
    }

    public int Count => items.Length;

    /// <summary>The body with the wanted items; null for a body that the compiler does not read in another form.</summary>
    public static ItemsCopy? Of(BodyId id, int[] wanted, BodyItems items, SourceKnowledge source, CancellationToken cancellation)
    {
        var tree = items[0].SyntaxTree;
        var body = items[0].Ancestors().First(node => source.Texts.IsBody(id, node));
        if (With(body, [.. wanted.Select(item => items[item])]) is not { } made)
            return null;

        var copied = CSharpSyntaxTree.Create(made, (CSharpParseOptions)tree.Options, tree.FilePath);
        var root = copied.GetRoot(cancellation);
        var copy = root switch
        {
            BaseMethodDeclarationSyntax declaration => declaration.Body,
            AccessorDeclarationSyntax accessor => accessor.Body,
            _ => root,
        };
        if (copy is null || ModelOf(source.ModelOf(tree), items[0].SpanStart, root) is not { } model)
            return null;
        source.Surroundings.CountReading();
        SyntaxNode[] nodes = [.. BodyItems.In(copy)!];
        source.Texts.AddCopy(copied, [.. nodes.Select((node, i) => (node.Span, id, wanted[i]))]);
        return new ItemsCopy(model, copy, nodes);
    }

    /// <summary>What the body does.</summary>
    public IOperation? Operation(CancellationToken cancellation) => model.GetOperation(body, cancellation);

    /// <summary>What a piece of code in an item does.</summary>
    /// <param name="item">The item in the copy.</param>
    /// <param name="original">The piece of code.</param>
    /// <param name="offset">Where it starts in the item.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    public IOperation? Operation(int item, SyntaxNode original, int offset, CancellationToken cancellation)
    {
        var start = items[item].SpanStart + offset;
        foreach (var node in items[item].DescendantNodesAndSelf(outer => outer.Span.Contains(start)))
            if (node.RawKind == original.RawKind && node.SpanStart == start && node.Span.Length == original.Span.Length)
                return model.GetOperation(node, cancellation);
        return null;
    }

    private static CSharpSyntaxNode? With(SyntaxNode body, SyntaxNode[] items)
    {
        switch (body)
        {
            case ArrowExpressionClauseSyntax { Expression: CollectionExpressionSyntax collection } arrow:
                return arrow.WithExpression(Of(collection));
            case BlockSyntax block:
                var copy = block.WithStatements(block.Statements[0] is ReturnStatementSyntax { Expression: CollectionExpressionSyntax returned } statement
                    ? SyntaxFactory.SingletonList<StatementSyntax>(statement.WithExpression(Of(returned)))
                    : SyntaxFactory.List(items.Cast<StatementSyntax>()));
                return block.Parent switch
                {
                    BaseMethodDeclarationSyntax method => method.WithBody(copy),
                    AccessorDeclarationSyntax accessor => accessor.WithBody(copy),
                    _ => null,
                };
            default:
                return null;
        }

        CollectionExpressionSyntax Of(CollectionExpressionSyntax collection) => collection.WithElements(SyntaxFactory.SeparatedList(items.Cast<CollectionElementSyntax>()));
    }

    private static SemanticModel? ModelOf(SemanticModel model, int position, SyntaxNode copy)
    {
        SemanticModel? made = null;
        return copy switch
        {
            BaseMethodDeclarationSyntax method => model.TryGetSpeculativeSemanticModelForMethodBody(position, method, out made),
            AccessorDeclarationSyntax accessor => model.TryGetSpeculativeSemanticModelForMethodBody(position, accessor, out made),
            ArrowExpressionClauseSyntax arrow => model.TryGetSpeculativeSemanticModel(position, arrow, out made),
            _ => false,
        } ? made : null;
    }
}
