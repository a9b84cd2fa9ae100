using KubeDsl.Analyzers.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Completion;

/// <summary>The string that is being typed, as the argument of a call.</summary>
internal sealed class TextAtCaret
{
    /// <summary>What is read in place of the text: fit to be any name, and nobody's.</summary>
    public const string Stand = "kubedsl-caret";

    private readonly SyntaxToken token;

    private TextAtCaret(SyntaxToken token, TextSpan content) => (this.token, Content) = (token, content);

    /// <summary>What is between the quotes.</summary>
    public TextSpan Content { get; }

    /// <summary>The string around the caret; null when there is none.</summary>
    public static TextAtCaret? Find(SyntaxNode root, int caret)
    {
        if (caret == 0)
            return null;
        var token = root.FindToken(caret - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent?.FirstAncestorOrSelf<ArgumentSyntax>() is null)
            return null;

        var start = token.SpanStart + token.Text.IndexOf('"') + 1;
        var isClosed = token.Span.End > start && token.Text[token.Text.Length - 1] == '"';
        var end = isClosed ? token.Span.End - 1 : caret;
        return start <= caret && caret <= end ? new TextAtCaret(token, TextSpan.FromBounds(start, end)) : null;
    }

    /// <summary>Where the string comes to stand in the manifests of the members: read from the code with another text in its place.</summary>
    public IEnumerable<TextPlace> PlacesIn(Compilation compilation, CancellationToken cancellation)
    {
        if (token.SyntaxTree is not { } tree)
            yield break;
        var stand = SyntaxFactory.Literal(Stand).WithTriviaFrom(token);
        var root = tree.GetRoot(cancellation).ReplaceToken(token, stand);
        var read = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
        if (ManifestEvaluator.For(read) is not { } evaluator)
            yield break;

        foreach (var member in evaluator.Members(cancellation))
        {
            var set = evaluator.Evaluate(member, cancellation).Resources.Select(resource => resource.Manifest).ToList();
            foreach (var place in TextPlace.Of(Stand, set))
                yield return place;
        }
    }
}
