using System.Diagnostics;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Tests.Evaluation;

public class LimitTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Kubernetes.WithVariable("list", CelType.List(CelType.Int));

    private static CelActivation Numbers(int count) =>
        Environment.NewActivation().Set("list", ListNode.Of(Enumerable.Range(0, count).Select(number => (ManifestNode)number)));

    [Theory]
    [InlineData("list.all(a, list.all(b, list.all(c, a + b + c >= 0)))")]
    [InlineData("lists.range(1000000000).size() > 0")]
    [InlineData("list.map(a, list.map(b, list.map(c, 'x'))).size() > 0")]
    [InlineData("list.all(a, list == list.map(x, x))")]
    [InlineData("'aaaaaaaaaa'.replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').replace('a', 'aaaaaaaaaa').size() > 0")]
    public void Work_BeyondTheLimit_EndsWithAnError(string expression)
    {
        var watch = Stopwatch.StartNew();
        var program = Environment.Compile(expression, out _)!;
        var error = Assert.IsType<CelError>(program.Evaluate(Numbers(2000)));

        Assert.Equal("operation cancelled: actual cost limit exceeded", error.Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Cancellation_EndsTheEvaluation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var program = Environment.Compile("list.all(a, list.all(b, a + b >= 0))", out _)!;

        Assert.ThrowsAny<OperationCanceledException>(() => program.Evaluate(Numbers(500), new CelLimits(Cancellation: source.Token)));
    }

    [Fact]
    public void Program_IsCompiledOnce() =>
        Assert.Same(Environment.Compile("list.size() > 1", out _), Environment.Compile("list.size() > 1", out _));

    [Fact]
    public void Program_GivesTheSameOnManyThreads()
    {
        var program = Environment.Compile("list.filter(a, a % 7 == 3).map(a, string(a)).filter(t, t.matches('^[0-9]*3$')).size()", out _)!;
        var results = new string[64];

        Parallel.For(0, results.Length, i => results[i] = program.Evaluate(Numbers(500)).ToString()!);

        Assert.Single(results.Distinct());
    }

    [Fact]
    public void Activation_OfAnotherEnvironment_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Environment.Compile("list.size()", out _)!.Evaluate(CelEnvironment.Kubernetes.NewActivation()));
}
