using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.Compiling;

/// <summary>Programs as a user's project compiles them: with the usings that a project has without being asked, and the classes of its custom resources.</summary>
internal static class ProjectCompilation
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

    // As the compiler has it when no documentation file is asked for.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <param name="sources">The programs.</param>
    /// <param name="definitions">The files of which the generator makes classes.</param>
    public static Compilation Of(IEnumerable<string> sources, IReadOnlyList<ProjectText> definitions)
    {
        Compilation compilation = CSharpCompilation.Create(
            "Imported",
            sources.Append(ImplicitUsings).AsParallel().AsOrdered().Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

        if (definitions.Count > 0)
            CSharpGeneratorDriver.Create([new CustomResourceGenerator().AsSourceGenerator()], definitions, ParseOptions, ProjectText.Options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return compilation;
    }
}
