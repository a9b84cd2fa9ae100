using System.Reflection;
using System.Runtime.Loader;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Import.Tests;

/// <summary>Compiles what the importer wrote, as a user's project does, and runs it.</summary>
internal static class Programs
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>What the methods of the programs emit: by class and method, in order. Fails on any error or warning.</summary>
    public static IReadOnlyDictionary<string, MapNode[]> Run(params IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Imported",
            sources.Append(ImplicitUsings).AsParallel().AsOrdered().Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var said = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(emitted.Success && said.Length == 0, string.Join("\n", said.Take(20).Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}")));

        image.Position = 0;
        var context = new AssemblyLoadContext("imported", isCollectible: true);
        var assembly = context.LoadFromStream(image);
        return assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(ManifestsAttribute))))
            .AsParallel()
            .Select(method => (Key: $"{method.DeclaringType!.Name}.{method.Name}", Made: Emit(method)))
            .ToDictionary(pair => pair.Key, pair => pair.Made, StringComparer.Ordinal);
    }

    private static MapNode[] Emit(MethodInfo method) =>
        [.. method.CreateDelegate<Func<IEnumerable<Resource>>>()().Select(resource => resource.ToManifest().Root)];

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
