using KubeDsl.CodeFixes.Usage;

namespace KubeDsl.Tests.Usage;

public class UseFluentResultTests
{
    [Fact]
    public Task Result_IsAssigned() => Fixing.Verify<UseFluentResult>(
        "KDSL9102",
        "Assign the result to 'job'",
        "class C\n{\n    void M(Job job)\n    {\n        // Five of them.\n        job.Completions(5).Parallelism(2);\n    }\n}\n",
        "class C\n{\n    void M(Job job)\n    {\n        // Five of them.\n        job = job.Completions(5).Parallelism(2);\n    }\n}\n");

    [Fact]
    public Task Result_IsChained() => Fixing.Verify<UseFluentResult>(
        "KDSL9102",
        "Chain the call where 'job' is made",
        "class C\n{\n    Job M()\n    {\n        var job = new Job(\"pi\")\n            .Completions(5);\n        job.Parallelism(2);\n        return job;\n    }\n}\n",
        "class C\n{\n    Job M()\n    {\n        var job = new Job(\"pi\")\n            .Completions(5)\n            .Parallelism(2);\n        return job;\n    }\n}\n");

    [Fact]
    public Task ParameterOfALambda_IsAssigned() => Fixing.Verify<UseFluentResult>(
        "KDSL9102",
        "Assign the result to 'c'",
        "class C { Job M() => new Job(\"a\").WithContainer(\"c\", \"i:1\", c => { c.Stdin(true); return c; }); }",
        "class C { Job M() => new Job(\"a\").WithContainer(\"c\", \"i:1\", c => { c = c.Stdin(true); return c; }); }");

    [Fact]
    public Task EveryResult_IsAssigned() => Fixing.VerifyAll<UseFluentResult>(
        "KDSL9102",
        "Assign the result to 'job'",
        "class C { void M(Job job) { job.Completions(5); job.Parallelism(2); } void N(Job job) { job.Suspend(true); } }",
        "class C { void M(Job job) { job = job.Completions(5); job = job.Parallelism(2); } void N(Job job) { job = job.Suspend(true); } }");

    [Theory]
    [InlineData("class C { void M() { new Job(\"a\").Completions(1); } }")]
    [InlineData("class C { void M(List<Job> jobs) { foreach (var job in jobs) job.Completions(1); } }")]
    [InlineData("class C { readonly Job job = new(\"a\"); void M() { job.Completions(1); } }")]
    public async Task WhatCannotBeAssigned_IsLeftAlone(string source) =>
        Assert.Empty(await Fixing.Titles<UseFluentResult>("KDSL9102", source));
}
