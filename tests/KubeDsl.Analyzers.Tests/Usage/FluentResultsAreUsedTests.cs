using KubeDsl.Analyzers.Usage;

namespace KubeDsl.Tests.Usage;

public class FluentResultsAreUsedTests
{
    [Theory]
    [InlineData("var job = new Job(\"a\").Completions(3);")]
    [InlineData("var job = new Job(\"a\"); job = job.Completions(3);")]
    [InlineData("_ = new Job(\"a\").Completions(3);")]
    [InlineData("new Job(\"a\").GetCompletions();")]
    [InlineData("Console.WriteLine(new Job(\"a\").Completions(3));")]
    [InlineData("Make(); static Job Make() => new Job(\"a\");")]
    [InlineData("var jobs = new List<Job>(); jobs.Add(new Job(\"a\").Completions(3));")]
    public async Task ResultThatIsUsed_DoesNotTrigger(string statements) =>
        Assert.Empty(await Analysis.Verify<FluentResultsAreUsed>("KDSL9102", InMethod(statements)));

    [Theory]
    [InlineData("var job = new Job(\"a\"); job.[|Completions|](3);", "'Completions' returns a new Job and this one is thrown away. Assign the result, or go on with the chain.")]
    [InlineData("var job = new Job(\"a\"); job.Completions(3).[|Parallelism|](2);", "'Parallelism' returns a new Job and this one is thrown away. Assign the result, or go on with the chain.")]
    [InlineData("Job? job = null; job?.[|Completions|](3);", "'Completions' returns a new Job and this one is thrown away. Assign the result, or go on with the chain.")]
    [InlineData("var job = new Job(\"a\"); job.[|Set|](\"spec.x\", 1);", "'Set' returns a new Job and this one is thrown away. Assign the result, or go on with the chain.")]
    [InlineData("var job = new Job(\"a\"); job.WithContainer(\"c\", c => { c.[|Image|](\"i\"); return c; }).[|Completions|](1);", "'Image' returns a new Container and this one is thrown away. Assign the result, or go on with the chain.")]
    public async Task ResultThatIsThrownAway_Triggers(string statements, string message) =>
        Assert.Equal(message, (await Analysis.Verify<FluentResultsAreUsed>("KDSL9102", InMethod(statements)))[0]);

    [Fact]
    public async Task HalfTypedCode_IsSurvived()
    {
        var code = InMethod("var job = new Job(\"a\"); job?.Completions(3).Set(\"x\", new[] { 1 }); job.Nope(");
        for (var length = 0; length < code.Length; length += 2)
            await Analysis.Survive<FluentResultsAreUsed>(code[..length]);
    }

    private static string InMethod(string statements) => "public class C { public void M() { " + statements + " } }";
}
