using System.Collections.Concurrent;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>The files of a compilation and the bodies in them.</summary>
internal sealed class SourceTexts
{
    private readonly SyntaxTree[] trees;
    private readonly TreeOutline[] outlines;
    private readonly Dictionary<SyntaxTree, int> positions = [];
    private readonly ConcurrentDictionary<SyntaxTree, (TextSpan Span, BodyId Body, int Item)[]> copies = new();

    public SourceTexts(Compilation compilation, CancellationToken cancellation)
    {
        trees = [.. compilation.SyntaxTrees];
        outlines = new TreeOutline[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            outlines[i] = TreeOutline.Of(trees[i], cancellation);
            positions[trees[i]] = i;
        }
    }

    /// <summary>The members of a file that have attributes.</summary>
    public IReadOnlyList<SyntaxNode> AttributedIn(SyntaxTree tree) => positions.TryGetValue(tree, out var position) ? outlines[position].Attributed : [];

    /// <summary>The bodies of a file.</summary>
    public IEnumerable<BodyId> BodiesOf(SyntaxTree tree)
    {
        if (positions.TryGetValue(tree, out var position))
            for (var i = 0; i < outlines[position].Bodies.Count; i++)
                yield return new BodyId(position, i);
    }

    /// <summary>The body that a piece of code is in; null for code outside of bodies, and of other compilations.</summary>
    public BodyId? BodyOf(SyntaxNode syntax) =>
        positions.TryGetValue(syntax.SyntaxTree, out var tree) && outlines[tree].BodyAt(syntax.SpanStart) is >= 0 and var body ? new BodyId(tree, body) : null;

    /// <summary>The body of a method, or the accessor of a property; null for one without.</summary>
    public BodyId? BodyOf(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences is not [var reference])
            return null;
        return reference.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax declaration => BodyOf((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody),
            AccessorDeclarationSyntax accessor => BodyOf((SyntaxNode?)accessor.Body ?? accessor.ExpressionBody),
            ArrowExpressionClauseSyntax arrow => BodyOf((SyntaxNode)arrow),
            _ => null,
        };

        BodyId? BodyOf(SyntaxNode? syntax) => syntax is null ? null : this.BodyOf(syntax);
    }

    /// <summary>The items of a body that is a list; null for any other.</summary>
    public BodyItems? ItemsOf(BodyId body) => outlines[body.Tree].ItemsOf(body.Ordinal);

    public bool IsBody(BodyId body, SyntaxNode node) => outlines[body.Tree].Bodies[body.Ordinal] == node;

    /// <summary>Notes what the pieces of code outside of the compilation are copies of, in the order of their text.</summary>
    public void AddCopy(SyntaxTree tree, (TextSpan Span, BodyId Body, int Item)[] items) => copies[tree] = items;

    /// <summary>The body that a piece of code is in, the item of it, negative for none, and where the one or the other starts.</summary>
    public (BodyId Body, int Item, int Start)? PlaceOf(SyntaxNode syntax)
    {
        if (BodyOf(syntax) is { } body)
        {
            var items = ItemsOf(body);
            var item = items is null ? -1 : items.At(syntax.SpanStart);
            return (body, item, item < 0 ? StartOf(body) : items![item].SpanStart);
        }
        if (copies.TryGetValue(syntax.SyntaxTree, out var copied))
            foreach (var copy in copied)
                if (copy.Span.Contains(syntax.Span))
                    return (copy.Body, copy.Item, copy.Span.Start);
        return null;
    }

    public string TextOf(BodyId body) => outlines[body.Tree].TextOf(body.Ordinal);

    public int StartOf(BodyId body) => outlines[body.Tree].SpanOf(body.Ordinal).Start;

    /// <summary>The file and the start of a body; null when there is none.</summary>
    public (SyntaxTree Tree, int Start)? Find(BodyId body) =>
        body.Tree < trees.Length && body.Ordinal < outlines[body.Tree].Bodies.Count ? (trees[body.Tree], StartOf(body)) : null;

    /// <summary>The code of a body: one node, or the statements outside of types.</summary>
    public IEnumerable<SyntaxNode> NodesOf(BodyId body) =>
        outlines[body.Tree].Bodies[body.Ordinal] is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } first
            ? unit.Members.OfType<GlobalStatementSyntax>().Where(statement => statement.SpanStart >= first.SpanStart && outlines[body.Tree].SpanOf(body.Ordinal).Contains(statement.Span))
            : [outlines[body.Tree].Bodies[body.Ordinal]];
}
