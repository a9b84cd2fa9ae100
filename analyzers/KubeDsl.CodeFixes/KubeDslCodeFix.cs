using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.CodeFixes;

/// <summary>The manners of every code fix: it looks at one place at a time, and can be applied to a whole solution.</summary>
public abstract class KubeDslCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var diagnostic in context.Diagnostics)
            Offer(new FaultyPlace(context, diagnostic, root, model));
    }

    /// <summary>Offers what can be done about the place; nothing where no edit is sure to be right.</summary>
    private protected abstract void Offer(FaultyPlace place);
}
