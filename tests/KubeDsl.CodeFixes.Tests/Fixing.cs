using KubeDsl.Analyzers;
using KubeDsl.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests;

/// <summary>Runs the analyzers over a snippet and applies a code fix, as an editor does.</summary>
internal static class Fixing
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Linq; using KubeDsl;\n";

    /// <summary>The services of workspaces alone: those of the editor need packages that are not public.</summary>
    public static readonly HostServices Host = MefHostServices.Create([typeof(Workspace).Assembly, typeof(CSharpFormattingOptions).Assembly]);

    private static readonly DiagnosticAnalyzer[] Analyzers =
        [.. typeof(KubeDslAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>A member that yields the expression.</summary>
    public static string Yielding(string expression) =>
        "public static class Shop { [Manifests] public static IEnumerable<Resource> Define() { yield return " + expression + "; } }";

    /// <summary>Demands that the edit of the given title makes <paramref name="after"/> of <paramref name="before"/>, that the result compiles, and that the diagnostic is gone.</summary>
    /// <param name="id">The id of the diagnostic.</param>
    /// <param name="title">The title of the edit.</param>
    /// <param name="before">The code that has the diagnostic.</param>
    /// <param name="after">The code as it should become.</param>
    /// <param name="profile">The Pod Security profile of the project.</param>
    /// <param name="enabled">A rule that is off by default and on here.</param>
    public static async Task Verify<TFix>(string id, string title, string before, string after, string? profile = null, string? enabled = null) where TFix : KubeDslCodeFix, new()
    {
        using var workspace = new AdhocWorkspace(Host);
        var document = Open(workspace, Usings + before, profile, enabled);
        var diagnostic = (await DiagnosticsOf(document)).FirstOrDefault(diagnostic => diagnostic.Id == id);
        Assert.True(diagnostic is not null, $"Nothing to fix: {string.Join(", ", await DiagnosticsOf(document))}");
        var offers = await OffersOf<TFix>(document, diagnostic);
        var offer = offers.FirstOrDefault(action => action.Title == title);
        Assert.True(offer is not null, $"Offered: {string.Join(" | ", offers.Select(action => action.Title))}; at: {diagnostic}, {string.Join(", ", diagnostic.Properties)}, {(await document.GetTextAsync()).ToString(diagnostic.Location.SourceSpan)}");

        var changed = await Apply(offer, document);
        Assert.Equal(after, (await changed.GetTextAsync()).ToString()[Usings.Length..]);
        Assert.Empty((await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(await DiagnosticsOf(changed), left => left.Id == id && left.GetMessage() == diagnostic.GetMessage());
    }

    /// <summary>The first diagnostic of <paramref name="id"/>, its place, and the code after the edit.</summary>
    public static async Task<(Diagnostic Diagnostic, TextSpan Span, string After)> Apply<TFix>(string id, string title, string source) where TFix : KubeDslCodeFix, new()
    {
        using var workspace = new AdhocWorkspace(Host);
        var document = Open(workspace, Usings + source);
        var diagnostic = (await DiagnosticsOf(document)).First(diagnostic => diagnostic.Id == id);
        var offer = (await OffersOf<TFix>(document, diagnostic)).First(action => action.Title == title);
        var span = diagnostic.Location.SourceSpan;
        return (diagnostic, new TextSpan(span.Start - Usings.Length, span.Length), (await (await Apply(offer, document)).GetTextAsync()).ToString()[Usings.Length..]);
    }

    /// <summary>The titles of all edits that are offered for the first diagnostic of <paramref name="id"/>.</summary>
    public static async Task<string[]> Titles<TFix>(string id, string source) where TFix : KubeDslCodeFix, new()
    {
        using var workspace = new AdhocWorkspace(Host);
        var document = Open(workspace, Usings + source);
        var diagnostic = (await DiagnosticsOf(document)).First(diagnostic => diagnostic.Id == id);
        return [.. (await OffersOf<TFix>(document, diagnostic)).Select(action => action.Title)];
    }

    /// <summary>Demands that fix-all makes <paramref name="after"/> of <paramref name="before"/>.</summary>
    public static async Task VerifyAll<TFix>(string id, string title, string before, string after) where TFix : KubeDslCodeFix, new()
    {
        using var workspace = new AdhocWorkspace(Host);
        var document = Open(workspace, Usings + before);
        var fix = new TFix();
        var context = new FixAllContext(document, fix, FixAllScope.Document, title, [id], new FoundDiagnostics(), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        Assert.Equal(after, (await (await Apply(action, document)).GetTextAsync()).ToString()[Usings.Length..]);
    }

    /// <summary>Demands that the edit of a title leaves code that compiles, without the diagnostic, and with every comment that was there.</summary>
    public static async Task VerifyHolds(KubeDslCodeFix fix, string id, string title, string before, string? profile = null, string? enabled = null)
    {
        using var workspace = new AdhocWorkspace(Host);
        var document = Open(workspace, Usings + before, profile, enabled);
        var diagnostics = await DiagnosticsOf(document);
        var diagnostic = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == id);
        Assert.True(diagnostic is not null, $"Nothing to fix: {string.Join(", ", diagnostics)}");
        var offers = await OffersOf(fix, document, diagnostic);
        var offer = offers.FirstOrDefault(action => action.Title == title);
        Assert.True(offer is not null, $"Offered: {string.Join(" | ", offers.Select(action => action.Title))}; at: {diagnostic}");

        var changed = await Apply(offer, document);
        await Holds(changed, before);
        var left = (await DiagnosticsOf(changed)).Count(found => found.Id == id);
        Assert.True(left < diagnostics.Count(found => found.Id == id), $"{id} is still there:\n{await changed.GetTextAsync()}");
    }

    /// <summary>Demands the same of the edit of all places in the first file, and of all in the project.</summary>
    public static async Task VerifyAllHolds(KubeDslCodeFix fix, string id, string title, string[] before, string? profile = null, string? enabled = null)
    {
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project })
        {
            using var workspace = new AdhocWorkspace(Host);
            var document = Open(workspace, Usings + before[0], profile, enabled);
            var project = document.Project;
            for (var i = 1; i < before.Length; i++)
                project = project.AddDocument($"Other{i}.cs", SourceText.From(Usings + before[i]), filePath: $"Other{i}.cs").Project;
            document = project.GetDocument(document.Id)!;

            // One edit may make room for the next, as an editor's user would ask once more.
            var context = new FixAllContext(document, fix, scope, title, [id], new FoundDiagnostics(), CancellationToken.None);
            var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
            Assert.NotNull(action);
            var changed = await Apply(action, document);
            var others = scope == FixAllScope.Project ? changed.Project.Documents.ToList() : [changed];
            foreach (var other in others)
            {
                await Holds(other, before[project.DocumentIds.ToList().IndexOf(other.Id)]);
                var left = (await DiagnosticsOf(other)).Where(found => found.Id == id && found.Location.SourceTree!.FilePath == other.FilePath).ToList();
                Assert.True(left.Count == 0, $"{scope}: {string.Join('\n', left)}\n{await other.GetTextAsync()}");
            }
        }
    }

    private static async Task Holds(Document changed, string before)
    {
        var after = (await changed.GetTextAsync()).ToString();
        var errors = (await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors)}\n{after}");
        foreach (var comment in CSharpSyntaxTree.ParseText(before).GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective))
            Assert.Contains(comment.ToString(), after, StringComparison.Ordinal);
    }

    private static Task<List<CodeAction>> OffersOf<TFix>(Document document, Diagnostic diagnostic) where TFix : KubeDslCodeFix, new() => OffersOf(new TFix(), document, diagnostic);

    private static async Task<List<CodeAction>> OffersOf(KubeDslCodeFix fix, Document document, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        var offers = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    public static Document Open(AdhocWorkspace workspace, string source, string? profile = null, string? enabled = null)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        if (enabled is not null)
            options = options.WithSpecificDiagnosticOptions([KeyValuePair.Create(enabled, ReportDiagnostic.Info)]);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Snippet",
            "Snippet",
            LanguageNames.CSharp,
            compilationOptions: options,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: UserReferences.All));
        var document = workspace.AddDocument(DocumentInfo.Create(DocumentId.CreateNewId(project.Id), "Shop.cs", loader: TextLoader.From(SourceText.From(source).Container, VersionStamp.Default), filePath: "Shop.cs"));
        if (profile is null)
            return document;
        var configured = document.Project.AddAnalyzerConfigDocument(
            "global",
            SourceText.From($"is_global = true\nbuild_property.KubeDslProfile = {profile}\n"),
            filePath: "/.globalconfig");
        return configured.Project.GetDocument(document.Id)!;
    }

    private static async Task<Document> Apply(CodeAction action, Document document)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        return operation.ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([.. Analyzers], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class FoundDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await DiagnosticsOf(document)).Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await DiagnosticsOf(project.Documents.First());
    }
}
