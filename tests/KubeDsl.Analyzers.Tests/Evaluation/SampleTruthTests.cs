namespace KubeDsl.Tests.Evaluation;

/// <summary>The samples, read and run.</summary>
public class SampleTruthTests
{
    // These depend on the environment; the rest is known to the last leaf.
    private static readonly string[] Dependent = ["Shop", "Variations"];

    private static readonly Lazy<Program> Samples = new(() => Program.OfFiles(
        new[] { "samples/Shop", "samples/Patterns" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.cs"))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file)))));

    public static TheoryData<string> Members => new(Samples.Value.Members.Select(member => $"{member.ContainingType.Name}.{member.Name}"));

    [Theory]
    [MemberData(nameof(Members))]
    public void WhatIsKnown_IsSo(string name)
    {
        var program = Samples.Value;
        var member = program.Members.Single(candidate => $"{candidate.ContainingType.Name}.{candidate.Name}" == name);
        var evaluated = program.Evaluate(member);

        Truth.Holds(evaluated, program.Run(member, "dev"));
        Truth.Holds(evaluated, program.Run(member, "prod"));
        Assert.True(evaluated.IsComplete);
        Assert.NotNull(evaluated.Existing);
        Assert.Empty(evaluated.Problems);
        if (!Dependent.Contains(member.ContainingType.Name))
            Assert.All(evaluated.Resources, resource => Assert.True(Truth.IsWhole(resource.Manifest.Root), resource.Manifest.Root.ToString()));
    }
}
