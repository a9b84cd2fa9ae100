using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KubeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Benchmarks;

/// <summary>A project of one file of resources, as it stands in an editor: compiled, edited at one token, compiled anew.</summary>
internal sealed class AnalyzedProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References = [.. ReferencedFiles.Select(path => MetadataReference.CreateFromFile(path))];

    private int edits;

    public AnalyzedProject(string source) : this(CSharpCompilation.Create(
        "Shop",
        [CSharpSyntaxTree.ParseText(source, ParseOptions, "/shop/Shop.cs", Encoding.UTF8), CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", ParseOptions, "/shop/Usings.cs", Encoding.UTF8)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable)))
    {
    }

    private AnalyzedProject(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The framework and what the package brings.</summary>
    public static IReadOnlyList<string> ReferencedFiles =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "KubeDsl.dll" or "KubeDsl.Manifests.dll" or "KubeDsl.Schema.dll" or "KubeDsl.Yaml.dll"))];

    /// <summary>The analyzers that come with the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [.. typeof(KubeDslAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Changes the number of replicas of one resource in the middle of the file, as typing does: to one that was not there before.</summary>
    public void Edit()
    {
        var tree = Compilation.SyntaxTrees[0];
        var text = tree.GetText();
        var source = text.ToString();
        var at = EditedPlace(source);
        var end = source.IndexOf(')', at);
        var changed = tree.WithChangedText(text.WithChanges(new TextChange(TextSpan.FromBounds(at, end), (2 + edits++).ToString(CultureInfo.InvariantCulture))));
        Compilation = Compilation.ReplaceSyntaxTree(tree, changed);
    }

    /// <summary>The same project, of which no compiler has seen anything yet.</summary>
    public AnalyzedProject Anew() => new(CSharpCompilation.Create(
        Compilation.AssemblyName,
        Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), ParseOptions, tree.FilePath, Encoding.UTF8)),
        References,
        Compilation.Options));

    /// <summary>What an editor asks of analyzers after an edit of the file: what they say by its syntax, then what they say by its meaning.</summary>
    public async Task<int> AnalyzeFileAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = Compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var tree = Compilation.SyntaxTrees[0];
        var bySyntax = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, default).ConfigureAwait(false);
        var byMeaning = await analysis.GetAnalyzerSemanticDiagnosticsAsync(Compilation.GetSemanticModel(tree), null, default).ConfigureAwait(false);
        var found = bySyntax.AddRange(byMeaning);
        foreach (var diagnostic in found)
            if (diagnostic.Id == "AD0001")
                throw new InvalidOperationException(diagnostic.ToString());
        return found.Length;
    }

    /// <summary>What the compiler itself says of the file.</summary>
    public int Diagnose() => Compilation.GetSemanticModel(Compilation.SyntaxTrees[0]).GetDiagnostics().Length;

    /// <summary>What the edited member does, nullable references apart: nobody can say anything new of it without asking this of the compiler.</summary>
    public int ReadEditedMember()
    {
        var tree = Compilation.SyntaxTrees[0];
        var edited = tree.GetRoot().FindNode(new TextSpan(EditedPlace(tree.ToString()), 1)).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();
        var body = edited switch
        {
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            PropertyDeclarationSyntax property => property.ExpressionBody,
            _ => null,
        };
        var read = Compilation.WithOptions(Compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        return read.GetSemanticModel(tree).GetOperation(body!)!.ChildOperations.Count;
    }

    /// <summary>A file of one <c>[Manifests]</c> member that lists resources, each of which a method of its own describes.</summary>
    public static string OfMethods(int resources)
    {
        var source = new StringBuilder("using KubeDsl;\n\nnamespace Acme;\n\npublic static class Shop\n{\n    [Manifests]\n    public static IEnumerable<Resource> All()\n    {\n");
        for (var i = 0; i < resources; i++)
            source.Append(CultureInfo.InvariantCulture, $"        yield return Web{i}();\n");
        source.Append("    }\n\n");
        for (var i = 0; i < resources; i++)
            source.Append(CultureInfo.InvariantCulture, $"    private static Deployment Web{i}() => {Deployment(i)};\n\n");
        return source.Append("}\n").ToString();
    }

    /// <summary>The same, with a property for each resource.</summary>
    public static string OfProperties(int resources)
    {
        var source = new StringBuilder("using KubeDsl;\n\nnamespace Acme;\n\npublic static class Shop\n{\n    [Manifests]\n    public static IEnumerable<Resource> All =>\n    [\n");
        for (var i = 0; i < resources; i++)
            source.Append(CultureInfo.InvariantCulture, $"        Web{i},\n");
        source.Append("    ];\n\n");
        for (var i = 0; i < resources; i++)
            source.Append(CultureInfo.InvariantCulture, $"    public static Deployment Web{i} => {Deployment(i)};\n\n");
        return source.Append("}\n").ToString();
    }

    /// <summary>A file of several <c>[Manifests]</c> members, each of which returns some of the resources.</summary>
    public static string OfMembers(int resources, int members, string name = "Shop")
    {
        var source = new StringBuilder("using KubeDsl;\n\nnamespace Acme;\n\n");
        for (var member = 0; member < members; member++)
        {
            source.Append(CultureInfo.InvariantCulture, $"public static class {name}{member}\n{{\n    [Manifests]\n    public static IEnumerable<Resource> All()\n    {{\n");
            for (var i = resources * member / members; i < resources * (member + 1) / members; i++)
                source.Append(CultureInfo.InvariantCulture, $"        yield return {Deployment(i)};\n\n");
            source.Append("    }\n}\n\n");
        }
        return source.ToString();
    }

    private static int EditedPlace(string source) =>
        source.IndexOf(".Replicas(", source.IndexOf("\"web-101\"", StringComparison.Ordinal), StringComparison.Ordinal) + ".Replicas(".Length;

    private static string Deployment(int number) => $$"""
        new Deployment("web-{{number}}")
                    .WithLabel("app", "web-{{number}}")
                    .Replicas(3)
                    .WithContainer("web", c => c
                        .Image("registry.example.com/shop/web:1.4.{{number}}")
                        .WithPort(p => p.Port(8080).Name("http"))
                        .WithEnv("LOG_LEVEL", "debug")
                        .WithEnv("DB_HOST", "database.shop.svc")
                        .ReadinessProbe(p => p.HttpGet("/healthz", "http").PeriodSeconds(5))
                        .LivenessProbe(p => p.HttpGet("/healthz", "http").PeriodSeconds(10))
                        .Requests(cpu: "100m", memory: "128Mi")
                        .Limits(memory: "256Mi")
                        .WithMount("data", "/data"))
                    .WithVolume("data", v => v.EmptyDir())
        """;
}
