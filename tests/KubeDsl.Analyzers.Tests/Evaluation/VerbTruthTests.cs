using System.Reflection;
using System.Runtime.CompilerServices;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using KubeDsl.Objects;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests.Evaluation;

/// <summary>Every verb, and every fluent method of some types, gives the same tree when it is read as when it runs.</summary>
public class VerbTruthTests
{
    private static readonly Type[] Exported = typeof(KubeObject).Assembly.GetExportedTypes();

    [Fact]
    public void Verbs_AreReadAsTheyRun() => AreReadAsTheyRun(
        Exported.Where(type => type.Namespace == "KubeDsl")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(RecipeAttribute)) && !method.IsSpecialName && method.Name is not "When" && method.DeclaringType != typeof(Timestamp)));

    [Theory]
    [InlineData(typeof(Container))]
    [InlineData(typeof(Deployment))]
    [InlineData(typeof(CronJob))]
    [InlineData(typeof(Service))]
    [InlineData(typeof(ConfigMap))]
    [InlineData(typeof(Volume))]
    [InlineData(typeof(NetworkPolicy))]
    [InlineData(typeof(HorizontalPodAutoscaler))]
    [InlineData(typeof(PersistentVolumeClaim))]
    [InlineData(typeof(CustomResourceDefinition))]
    public void FluentMethods_AreReadAsTheyRun(Type type) => AreReadAsTheyRun(
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<ManifestFieldAttribute>() is { Operation: not FieldOperation.Get }));

    private static void AreReadAsTheyRun(IEnumerable<MethodInfo> methods)
    {
        var calls = methods.Select(method => (method, text: Sample.Call(method))).Where(call => call.text is not null).ToList();
        Assert.NotEmpty(calls);
        var program = Program.Of("using KubeDsl.Manifests;\npublic static class V {\n" + string.Join('\n', calls.Select((call, i) => $"public static object M{i}() => {call.text};")) + "\n}");
        var evaluator = ManifestEvaluator.For(program.Compilation)!;
        var type = program.Compilation.GetTypeByMetadataName("V")!;
        var loaded = program.Type("V");
        for (var i = 0; i < calls.Count; i++)
        {
            object? ran;
            try
            {
                ran = loaded.GetMethod($"M{i}")!.Invoke(null, null);
            }
            catch (TargetInvocationException)
            {
                continue;
            }
            var read = new Interpreter(evaluator.Source, default).RunMember(type.GetMembers($"M{i}").Single());
            Assert.True(AreSame(ran, read), $"{calls[i].text}\nran:  {Show(ran)}\nread: {(read as NodeValue)?.Node ?? (object)read}");
        }
    }

    private static bool AreSame(object? ran, Value read) => (ran, read) switch
    {
        (KubeObject made, NodeValue node) => made.ToNode().Equals(node.Node),
        (string text, ConstantValue constant) => text.Equals(constant.Value),
        (ValueType scalar, NodeValue { Node: ScalarNode node }) => scalar.ToString() == node.ToString(),
        (IEnumerable<Resource> many, SequenceValue { IsExact: true } sequence) => many.Select(one => (ManifestNode)one.ToNode()).SequenceEqual(sequence.Items.Select(item => ((NodeValue)item.Value).Node)),
        _ => false,
    };

    private static string? Show(object? value) => value is KubeObject made ? made.ToNode().ToString() : value?.ToString();
}
