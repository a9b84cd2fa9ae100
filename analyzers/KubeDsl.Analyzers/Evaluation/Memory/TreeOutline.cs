using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>
/// A file in two parts: its bodies, each of which can be edited without changing what other code means, and the rest, which decides what
/// names mean everywhere.
/// </summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    private readonly SourceText text;
    private readonly List<TextSpan> spans = [];
    private readonly List<SyntaxNode> bodies = [];
    private readonly List<SyntaxNode> attributed = [];
    private readonly string?[] texts;
    private readonly Lazy<BodyItems?>[] items;

    private TreeOutline(SyntaxTree tree, CancellationToken cancellation)
    {
        text = tree.GetText(cancellation);
        var shape = new StringBuilder();
        foreach (var part in tree.GetRoot(cancellation).DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (part.AsNode() is not { } node)
                Append(part.AsToken(), shape);
            else if (IsBody(node))
                Add(node, shape);
            else if (node is AttributeListSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax } && (attributed.Count == 0 || attributed[attributed.Count - 1] != node.Parent))
                attributed.Add(node.Parent);
        }
        Shape = shape.ToString();
        texts = new string?[spans.Count];
        items = [.. bodies.Select(body => new Lazy<BodyItems?>(() => BodyItems.Of(body, text)))];
    }

    /// <summary>Everything outside of bodies, without space and comments.</summary>
    public string Shape { get; }

    /// <summary>The bodies in the order of the text; of statements outside of a type the first stands for all.</summary>
    public IReadOnlyList<SyntaxNode> Bodies => bodies;

    /// <summary>The methods, properties and accessors with attributes, whatever these are called.</summary>
    public IReadOnlyList<SyntaxNode> Attributed => attributed;

    public static TreeOutline Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var made = new TreeOutline(tree, cancellation);
        return Known.GetValue(tree, _ => made);
    }

    public TextSpan SpanOf(int body) => spans[body];

    public string TextOf(int body) => texts[body] ??= text.ToString(spans[body]);

    /// <summary>The items of a body that is a list; null for any other.</summary>
    public BodyItems? ItemsOf(int body) => items[body].Value;

    /// <summary>The body that holds a position; negative for one outside of bodies.</summary>
    public int BodyAt(int position)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End < position)
                low = middle + 1;
            else if (spans[middle].Start > position)
                high = middle - 1;
            else
                return middle;
        }
        return -1;
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax
            || (node.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } && !field.Modifiers.Any(SyntaxKind.ConstKeyword)),
        ArgumentListSyntax => node.Parent is PrimaryConstructorBaseTypeSyntax,
        ConstructorInitializerSyntax or GlobalStatementSyntax => true,
        _ => false,
    };

    // What is declared in one statement outside of a type is known to the next.
    private void Add(SyntaxNode body, StringBuilder shape)
    {
        if (body is GlobalStatementSyntax && bodies.Count > 0 && bodies[bodies.Count - 1] is GlobalStatementSyntax)
        {
            spans[spans.Count - 1] = TextSpan.FromBounds(spans[spans.Count - 1].Start, body.Span.End);
            return;
        }
        bodies.Add(body);
        spans.Add(body.Span);
        shape.Append('\0').Append(body.RawKind);
    }

    private static void Append(SyntaxToken token, StringBuilder shape)
    {
        shape.Append('\0').Append(token.Text);
        if (!token.ContainsDirectives)
            return;
        foreach (var trivia in token.LeadingTrivia)
            if (trivia.IsDirective)
                shape.Append('\0').Append(trivia.ToString());
    }
}
