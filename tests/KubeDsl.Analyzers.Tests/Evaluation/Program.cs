using System.Reflection;
using System.Runtime.Loader;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.Evaluation;

/// <summary>A program that is both read by the evaluator and run.</summary>
internal sealed class Program
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";

    private readonly Lazy<Assembly> assembly;

    private Program(CSharpCompilation compilation)
    {
        Compilation = compilation;
        assembly = new Lazy<Assembly>(Load);
    }

    public CSharpCompilation Compilation { get; }

    public static Program Of(params string[] sources) => OfFiles([.. sources.Select((source, i) => ($"File{i}.cs", "using KubeDsl;\n" + source))]);

    public static Program OfFiles(IEnumerable<(string Path, string Text)> files) => new(CSharpCompilation.Create(
        "Program",
        files.Append(("Usings.cs", GlobalUsings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, new CSharpParseOptions(LanguageVersion.Latest), file.Item1)),
        UserReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>A program of one member with the given body.</summary>
    public static Program OfBody(string body, string others = "") =>
        Of($"public static class Shop {{ {others} [Manifests] public static IEnumerable<Resource> Define(ManifestContext context) {{ {body} }} }}");

    /// <summary>A program of one member and, behind <c>@@</c>, what its class has besides.</summary>
    public static Program OfMember(string program)
    {
        var parts = program.Split("@@");
        return OfBody(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    public IReadOnlyList<ISymbol> Members => [.. ManifestEvaluator.For(Compilation)!.Members(default)];

    public EvaluatedMember Evaluate(ISymbol? member = null) => ManifestEvaluator.Evaluate(Compilation, member ?? Members.Single(), default);

    /// <summary>The resources that a member returns when it runs.</summary>
    public IReadOnlyList<MapNode> Run(ISymbol member, string environment = "dev")
    {
        var context = new ManifestContext(environment, parameters: new Dictionary<string, string> { ["dbPassword"] = "secret" });
        var type = assembly.Value.GetType(member.ContainingType.ToDisplayString())!;
        var found = type.GetMember(member.Name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Single();
        var returned = found is PropertyInfo property
            ? property.GetValue(null)
            : ((MethodInfo)found).Invoke(null, ((MethodInfo)found).GetParameters().Length == 0 ? [] : [context]);
        var resources = returned is Resource one ? [one] : ((IEnumerable<Resource>)returned!).ToList();
        return [.. resources.Select(resource => resource.ToManifest().Root)];
    }

    /// <summary>Demands that what the evaluator says of every member holds when it runs.</summary>
    public void IsReadTruly()
    {
        foreach (var member in Members)
            foreach (var environment in new[] { "dev", "prod" })
                Truth.Holds(Evaluate(member), Run(member, environment));
    }

    /// <summary>Demands that nothing is left unknown of its one member.</summary>
    public void IsKnown()
    {
        var evaluated = Evaluate();
        Assert.True(evaluated.IsComplete);
        Assert.All(evaluated.Resources, resource => Assert.True(resource.IsCertain && Truth.IsWhole(resource.Manifest.Root), resource.Manifest.Root.ToString()));
    }

    /// <summary>A type of the program, loaded.</summary>
    public Type Type(string name) => assembly.Value.GetType(name)!;

    private Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
