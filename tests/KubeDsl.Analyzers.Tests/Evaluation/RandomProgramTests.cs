namespace KubeDsl.Tests.Evaluation;

/// <summary>Programs that nobody thought of: what the evaluator says of them holds when they run.</summary>
public class RandomProgramTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void RandomPrograms_AreReadTruly(int group)
    {
        const int Count = 60;
        var bodies = Enumerable.Range(group * Count, Count).Select(seed => new RandomProgram(seed).Write()).ToList();
        var program = Program.Of("public static class Shop {\n" + string.Join('\n', bodies.Select((body, i) => $"[Manifests] public static IEnumerable<Resource> M{i}(ManifestContext context) {{\n{body}}}")) + "}", RandomProgram.Types);

        var whole = 0;
        foreach (var member in program.Members)
        {
            var evaluated = program.Evaluate(member);
            whole += evaluated.IsComplete ? 1 : 0;
            foreach (var environment in new[] { "dev", "prod" })
                try
                {
                    Truth.Holds(evaluated, program.Run(member, environment));
                }
                catch (Exception failed) when (failed is not System.Reflection.TargetInvocationException)
                {
                    Assert.Fail($"{failed.Message}\n{bodies[int.Parse(member.Name[1..], System.Globalization.CultureInfo.InvariantCulture)]}");
                }
        }
        // Something must be known, or nothing was tested.
        Assert.True(whole > Count / 12, $"{whole} of {Count} programs are known");
    }
}
