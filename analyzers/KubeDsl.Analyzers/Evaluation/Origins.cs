using System.Collections.Concurrent;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>Between places in C# as the compiler has them and as a manifest has them.</summary>
internal sealed class Origins
{
    private readonly Dictionary<string, SyntaxTree> trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, string> names = [];
    private readonly ConcurrentDictionary<SyntaxNode, SourceOrigin> known = new();

    public Origins(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var name = tree.FilePath;
            for (var i = 1; name.Length == 0 || trees.ContainsKey(name); i++)
                name = $"{tree.FilePath}#{i}";
            trees.Add(name, tree);
            names.Add(tree, name);
        }
    }

    /// <summary>The place of a piece of code: of a call, the name of the method.</summary>
    public SourceOrigin? Of(SyntaxNode? syntax) => syntax is null ? null : known.TryGetValue(syntax, out var found) ? found : known.GetOrAdd(syntax, Make);

    /// <summary>The place in the compiler's terms; null when it is none of this compilation.</summary>
    public Location? LocationOf(SourceOrigin? origin)
    {
        if (origin is null || !trees.TryGetValue(origin.File, out var tree))
            return null;
        var lines = tree.GetText().Lines;
        if (origin.EndLine > lines.Count)
            return null;
        var start = lines[origin.Line - 1].Start + origin.Column - 1;
        var end = lines[origin.EndLine - 1].Start + origin.EndColumn - 1;
        return end < start || end > tree.Length ? null : Location.Create(tree, TextSpan.FromBounds(start, end));
    }

    private SourceOrigin Make(SyntaxNode syntax)
    {
        var shown = syntax is InvocationExpressionSyntax invocation
            ? invocation.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                var other => other,
            }
            : syntax;
        var span = shown.SyntaxTree.GetLineSpan(shown.Span);
        var origin = new SourceOrigin(
            names.TryGetValue(shown.SyntaxTree, out var name) ? name : shown.SyntaxTree.FilePath,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
        return shown is LiteralExpressionSyntax { Token: var token } && IsPlain(token) ? origin.AsQuoted() : origin;
    }

    // Nothing of an ordinary literal of this length is escaped.
    private static bool IsPlain(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length == token.ValueText.Length + 2;
}
