using System.Reflection;
using System.Runtime.Loader;
using KubeDsl.CodeFixes.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Completion;

/// <summary>Asks the completion service of an editor about a project that has KubeDsl as a package; it runs beside the service.</summary>
internal static class EditorQuestion
{
    private static readonly string[] Parts = ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features"];

    public static async Task<string[]> Ask(string source, int position, string folder)
    {
        var context = AssemblyLoadContext.GetLoadContext(typeof(EditorQuestion).Assembly)!;
        using var workspace = new AdhocWorkspace(MefHostServices.Create(Parts.Select(part => context.LoadFromAssemblyPath(Path.Combine(folder, part + ".dll")))));
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Snippet",
            "Snippet",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: UserReferences.All,
            analyzerReferences: [new AnalyzerFileReference(typeof(CompleteKnownNames).Assembly.Location, new Loader(context))]));
        var document = workspace.AddDocument(project.Id, "Shop.cs", SourceText.From(source));
        var service = CompletionService.GetService(document) ?? throw new InvalidOperationException("The workspace has no completion service for C#.");
        var list = await service.GetCompletionsAsync(document, position);
        return [.. list.ItemsList.Select(item => $"{item.DisplayText} ({item.InlineDescription})")];
    }

    private sealed class Loader(AssemblyLoadContext context) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => context.LoadFromAssemblyPath(fullPath);
    }
}
