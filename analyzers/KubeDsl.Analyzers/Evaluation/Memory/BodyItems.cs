using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>
/// The items of a body that is nothing but a list: what it yields, one after the other, or the elements of the one collection it returns. An
/// item is known by its text, wherever it stands among the others.
/// </summary>
internal sealed class BodyItems
{
    private readonly SyntaxNode[] nodes;
    private readonly string[] names;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private BodyItems(SyntaxNode[] nodes, bool areYielded, SourceText text)
    {
        this.nodes = nodes;
        AreYielded = areYielded;
        names = new string[nodes.Length];
        using var hash = SHA256.Create();
        for (var i = 0; i < nodes.Length; i++)
        {
            var name = Convert.ToBase64String(hash.ComputeHash(Encoding.Unicode.GetBytes(text.ToString(nodes[i].Span))), 0, 16);

            // One item may stand there several times.
            for (var (first, times) = (name, 2); positions.ContainsKey(name); times++)
                name = $"{first}*{times}";
            names[i] = name;
            positions.Add(name, i);
        }
    }

    public int Count => nodes.Length;

    /// <summary>True for what an iterator yields, false for the elements of a collection.</summary>
    public bool AreYielded { get; }

    /// <summary>The items of a body; null for one that is anything else than a list.</summary>
    public static BodyItems? Of(SyntaxNode body, SourceText text)
    {
        // What a directive leaves out stands in no item.
        if (body.ContainsDirectives || In(body)?.ToArray() is not { Length: > 1 } found)
            return null;
        return new BodyItems(found, found[0] is StatementSyntax, text);
    }

    /// <summary>The pieces of code that are the items of a body; null for one that is anything else than a list.</summary>
    public static IEnumerable<SyntaxNode>? In(SyntaxNode body) => body switch
    {
        BlockSyntax { Statements: [ReturnStatementSyntax { Expression: CollectionExpressionSyntax collection }] } => collection.Elements,
        ArrowExpressionClauseSyntax { Expression: CollectionExpressionSyntax collection } => collection.Elements,
        BlockSyntax block when block.Statements.All(static statement => statement.IsKind(SyntaxKind.YieldReturnStatement)) => block.Statements,
        _ => null,
    };

    public SyntaxNode this[int item] => nodes[item];

    public string NameOf(int item) => names[item];

    /// <summary>True for an item that may mean something else when what follows it changes.</summary>
    public bool IsUnfinished(int item) => nodes[item].ContainsDiagnostics;

    /// <summary>The item with a name; negative when there is none.</summary>
    public int Find(string name) => positions.TryGetValue(name, out var item) ? item : -1;

    /// <summary>The item that holds a position; negative for one between items.</summary>
    public int At(int position)
    {
        var (low, high) = (0, nodes.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].Span.End <= position)
                low = middle + 1;
            else if (nodes[middle].SpanStart > position)
                high = middle - 1;
            else
                return middle;
        }
        return -1;
    }

    /// <summary>True for an item that has nothing to do with others: it declares nothing for them and gives no parameter another value.</summary>
    public bool IsByItself(int item, ICollection<string> parameters)
    {
        foreach (var node in nodes[item].DescendantNodes())
        {
            var isPlain = node switch
            {
                VariableDesignationSyntax => node.Ancestors().TakeWhile(outer => outer != nodes[item]).Any(outer => outer is AnonymousFunctionExpressionSyntax),
                LocalFunctionStatementSyntax => false,
                AssignmentExpressionSyntax assignment => !Names(assignment.Left, parameters),
                RefExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => !Names(node, parameters),
                ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0 || !Names(argument, parameters),
                _ => true,
            };
            if (!isPlain)
                return false;
        }
        return true;
    }

    private static bool Names(SyntaxNode part, ICollection<string> parameters) =>
        parameters.Count > 0 && part.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax name && parameters.Contains(name.Identifier.ValueText));
}
