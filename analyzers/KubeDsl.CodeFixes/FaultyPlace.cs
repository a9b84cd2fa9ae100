using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.CodeFixes;

/// <summary>The place in the code that a diagnostic is about, and the way to offer an edit of it.</summary>
internal sealed class FaultyPlace(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public SemanticModel Model { get; } = model;

    /// <summary>The smallest piece of code under the squiggle.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The field the diagnostic is about, as a server names it; empty where it is about none.</summary>
    public string Path => Property("path") ?? "";

    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>What the analyzer knows beside the message.</summary>
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Offers to put <paramref name="replacement"/> where <paramref name="old"/> stands.</summary>
    public void OfferReplacement(string title, SyntaxNode old, SyntaxNode replacement) =>
        Offer(title, () => root.ReplaceNode(old, replacement));

    /// <summary>Offers an edit of the file.</summary>
    /// <param name="title">What the edit does, as the menu shows it; fix-all joins edits of one title.</param>
    /// <param name="edit">Gives the file as it would be.</param>
    public void Offer(string title, Func<SyntaxNode?> edit) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(edit() is { } changed ? context.Document.WithSyntaxRoot(changed) : context.Document),
                equivalenceKey: title),
            Diagnostic);

    /// <summary>The name of a type of KubeDsl as the file can write it at this place.</summary>
    public string TypeName(string name)
    {
        foreach (var symbol in Model.LookupNamespacesAndTypes(Node.SpanStart, name: name))
            if (symbol.ToDisplayString() == "KubeDsl." + name)
                return name;
        return "KubeDsl." + name;
    }
}
