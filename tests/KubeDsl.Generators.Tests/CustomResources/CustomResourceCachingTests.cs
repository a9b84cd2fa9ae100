using KubeDsl.Generators;
using KubeDsl.Generators.Models.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests.CustomResources;

/// <summary>What runs again after which edit.</summary>
public class CustomResourceCachingTests
{
    private static readonly CrdText First = Crds.File("a: {type: string}", "First", path: "/crds/first.yaml");
    private static readonly CrdText Second = Crds.File("b: {type: string}", "Second", path: "/crds/second.yaml");
    private static readonly CrdText Third = Crds.File("c: {type: string}", "Third", path: "/crds/third.yaml");

    private static readonly string[] Steps = [TrackingNames.CrdFiles, TrackingNames.CrdDefinitions, TrackingNames.CrdClaims, TrackingNames.CrdSettled];

    [Fact]
    public void EditOfCSharp_RunsNothingAgain()
    {
        var run = CrdRun.Of(First, Second, Third).After(compilation =>
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int x = 1; }", new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose))));

        foreach (var step in Steps)
            Assert.All(Reasons(run, step), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.All(Written(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfOneDefinition_ReadsAndWritesThatOne()
    {
        var run = CrdRun.Of(First, Second, Third).After(Second, Crds.File("b: {type: integer}", "Second", path: "/crds/second.yaml"));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.CrdDefinitions));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, TrackingNames.CrdClaims).Select(Settled).Distinct());
        Assert.Equal(1, Reasons(run, TrackingNames.CrdSettled).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, Written(run).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, Written(run).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Contains("long? value", run.Source("KubeDsl.ShopExample.Second.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void EditOfAComment_WritesNothing()
    {
        var run = CrdRun.Of(First, Second).After(Second, new CrdText("/crds/second.yaml", Crds.Of("b: {type: string}", "Second") + "\n# a comment\n"));

        Assert.All(Written(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void FurtherPart_KeepsTheOtherFiles()
    {
        var run = CrdRun.Of(First, Second, Third).After(Second, Crds.File("b: {type: object, properties: {x: {type: string}}}", "Second", path: "/crds/second.yaml"));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.CrdClaims));
        Assert.Equal(2, Written(run).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(1, Written(run).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Models_HoldNothingOfTheCompiler()
    {
        var kinds = new HashSet<Type>();
        void Walk(Type type)
        {
            if (!kinds.Add(type))
                return;
            Assert.False(typeof(ISymbol).IsAssignableFrom(type) || typeof(SyntaxNode).IsAssignableFrom(type) || typeof(Compilation).IsAssignableFrom(type) || typeof(Location).IsAssignableFrom(type), type.FullName);
            foreach (var argument in type.GetGenericArguments())
                Walk(argument);
            if (type.Namespace?.StartsWith("KubeDsl.Generators.Models", StringComparison.Ordinal) == true)
                foreach (var property in type.GetProperties())
                    Walk(property.PropertyType);
        }

        Walk(typeof(CrdFile));
        Walk(typeof(KindClaim));
        Assert.Contains(typeof(Generators.Models.FluentField), kinds);
    }

    private static IncrementalStepRunReason Settled(IncrementalStepRunReason reason) =>
        reason == IncrementalStepRunReason.Cached ? IncrementalStepRunReason.Unchanged : reason;

    private static IncrementalStepRunReason[] Reasons(CrdRun run, string step)
    {
        var reasons = run.Result.TrackedSteps[step].SelectMany(found => found.Outputs).Select(output => output.Reason).ToArray();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static IncrementalStepRunReason[] Written(CrdRun run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();
}
