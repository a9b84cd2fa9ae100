using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Completion;

/// <summary>
/// Offers inside a string what it can refer to in the manifests around it: volumes for a mount, the ports of the container for a probe, the
/// keys of a ConfigMap, labels for a selector.
/// </summary>
[ExportCompletionProvider(nameof(CompleteKnownNames), LanguageNames.CSharp)]
public sealed class CompleteKnownNames : CompletionProvider
{
    private const string WhatItNames = nameof(WhatItNames);

    // The name ends with the string; dashes, dots and slashes are parts of it.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Default
        .WithCommitCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, '"')])
        .WithFilterCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '-', '.', '/', '_')]);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger is { Kind: CompletionTriggerKind.Insertion, Character: '"' };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || TextAtCaret.Find(root, context.Position) is not { } text
            || await context.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return;

        var names = text.PlacesIn(compilation, cancellation).SelectMany(KnownNames.For).GroupBy(name => name.Text, StringComparer.Ordinal).Select(same => same.First()).ToList();
        if (names.Count == 0)
            return;
        context.CompletionListSpan = text.Content;
        foreach (var name in names)
            context.AddItem(CompletionItem.Create(
                name.Text,
                properties: ImmutableDictionary<string, string>.Empty.Add(WhatItNames, name.What),
                rules: Rules,
                inlineDescription: name.What));
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties.TryGetValue(WhatItNames, out var what) ? what : ""));
}
