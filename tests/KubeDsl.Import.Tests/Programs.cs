using System.Reflection;
using System.Runtime.Loader;
using KubeDsl.Manifests;
using KubeDsl.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Import.Tests;

/// <summary>Compiles what the importer wrote, as a user's project does, and runs it.</summary>
internal static class Programs
{
    /// <summary>What the methods of the programs emit: by class and method, in order. Fails on any error or warning.</summary>
    public static IReadOnlyDictionary<string, MapNode[]> Run(params IEnumerable<string> sources) => Run(sources, []);

    /// <inheritdoc cref="Run(IEnumerable{string})"/>
    /// <param name="sources">The programs.</param>
    /// <param name="definitions">The files of which the generator makes classes.</param>
    public static IReadOnlyDictionary<string, MapNode[]> Run(IEnumerable<string> sources, IReadOnlyList<ProjectText> definitions)
    {
        var compilation = ProjectCompilation.Of(sources, definitions);
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
