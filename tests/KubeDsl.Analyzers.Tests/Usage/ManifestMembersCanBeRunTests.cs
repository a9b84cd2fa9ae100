using KubeDsl.Analyzers.Usage;

namespace KubeDsl.Tests.Usage;

public class ManifestMembersCanBeRunTests
{
    [Theory]
    [InlineData("public static class C { [Manifests] public static Job M() => new(\"a\"); }")]
    [InlineData("public static class C { [Manifests] internal static IEnumerable<Job> M(ManifestContext c) => []; }")]
    [InlineData("internal class C { [Manifests(\"x\")] public static Resource[] P { get; } = []; }")]
    [InlineData("public class C { public Job NotMarked(int a) => new(\"a\"); }")]
    public async Task MemberThatCanBeRun_DoesNotTrigger(string code) =>
        Assert.Empty(await Analysis.Verify<ManifestMembersCanBeRun>("KDSL9101", code));

    [Theory]
    [InlineData("public class C { [Manifests] public Job [|M|]() => new(\"a\"); }", "The build cannot run 'M': it is not static. Make it static.")]
    [InlineData("public class C { [Manifests] private static Job [|M|]() => new(\"a\"); }", "The build cannot run 'M': it is private. Make it internal or public.")]
    [InlineData("public class C { class D { [Manifests] public static Job [|M|]() => new(\"a\"); } }", "The build cannot run 'M': 'D' is private or local to its file. Make it internal or public.")]
    [InlineData("public class C<T> { [Manifests] public static Job [|M|]() => new(\"a\"); }", "The build cannot run 'M': 'C' has type parameters. Move the member to a class that has none.")]
    [InlineData("public class C { [Manifests] public static Job [|M|](int a) => new(\"a\"); }", "The build cannot run 'M': its parameters are not known to the build. Take nothing, or one ManifestContext.")]
    [InlineData("public class C { [Manifests] public static void [|M|]() { } }", "The build cannot run 'M': it returns nothing. Return a Resource or a sequence of them.")]
    [InlineData("public class C { [Manifests] public static string [|P|] => \"\"; }", "The build cannot run 'P': it returns 'string'. Return a Resource or a sequence of them.")]
    [InlineData("public class C { [Manifests] public static Job [|M|]<T>() => new(\"a\"); }", "The build cannot run 'M': it has type parameters. Remove them.")]
    [InlineData("namespace N { using Written = ManifestsAttribute; public class C { [Written] public Job [|M|]() => new(\"a\"); } }", "The build cannot run 'M': it is not static. Make it static.")]
    [InlineData("public class C { [Obsolete, Manifests] public static IEnumerable<string?> [|M|]() => []; }", "The build cannot run 'M': it returns 'IEnumerable<string?>'. Return a Resource or a sequence of them.")]
    [InlineData("public class C { public Job P { [Manifests] [|get|] => new(\"a\"); } }", "The build cannot run 'get_P': it is not static. Make it static.")]
    public async Task MemberThatCannotBeRun_Triggers(string code, string message) =>
        Assert.Equal([message], await Analysis.Verify<ManifestMembersCanBeRun>("KDSL9101", code));

    [Fact]
    public async Task HalfTypedCode_IsSurvived()
    {
        const string code = "public class C { [Manifests] public static Unknown M(What a) => new Job(\"a\").Completions(3); }";
        for (var length = 0; length < code.Length; length++)
            await Analysis.Survive<ManifestMembersCanBeRun>(code[..length]);
    }
}
