namespace KubeDsl.Cli.Tests.Checking;

public sealed class CustomResourceTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: machines.acme.example.com
        spec:
          group: acme.example.com
          scope: Namespaced
          names: { plural: machines, singular: machine, kind: Machine }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      replicas: { type: integer, minimum: 1 }
                      ceiling: { type: integer }
                    x-kubernetes-validations:
                    - rule: "!has(self.replicas) || !has(self.ceiling) || self.replicas <= self.ceiling"
                      message: replicas must not exceed the ceiling
        """;

    private const string Machines = """
        apiVersion: acme.example.com/v1
        kind: Machine
        metadata:
          name: good
        spec:
          replicas: 2
        ---
        apiVersion: acme.example.com/v1
        kind: Machine
        metadata:
          name: misspelled
        spec:
          replica: 2
        ---
        apiVersion: acme.example.com/v1
        kind: Machine
        metadata:
          name: too-many
        spec:
          replicas: 3
          ceiling: 2
        """;

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void FolderWithoutADefinition_IsSaid_AndExits2()
    {
        scratch.Write("machines.yaml", Machines).Write("crds/notes.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: notes}");

        var run = ToolRun.Of(scratch, "check", "machines.yaml", "--crds", "crds");

        Assert.StartsWith("kubedsl: There is no CustomResourceDefinition in 'crds'.\n", run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Definition_OnTheCommandLine_JudgesTheResources()
    {
        var run = ToolRun.Of(scratch.Write("crds/machine.yaml", Definition).Write("machines.yaml", Machines), "check", "machines.yaml", "--crds", "crds");

        Assert.Contains("machines.yaml:13:3: error", run.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'replicas'?", run.Output, StringComparison.Ordinal);
        Assert.Contains("replicas must not exceed the ceiling", run.Output, StringComparison.Ordinal);
        Assert.Equal("kubedsl: 2 errors, 0 warnings in 3 documents of 1 file\n", run.Messages);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void WithoutDefinition_ResourcesAreNotChecked()
    {
        var run = ToolRun.Of(scratch.Write("machines.yaml", Machines), "check", "machines.yaml");

        Assert.Contains("KDSL1015", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    /// <summary>A definition whose kind no resource has is not read; that it cannot be is told all the same.</summary>
    [Theory]
    [InlineData("description: it's", 0)]
    [InlineData("description: a: b", 2)]
    [InlineData("description: 'a", 2)]
    [InlineData("  description: a", 2)]
    public void UnreadableDefinition_ThatNothingNeeds_IsSaid(string line, int exitCode)
    {
        var other = $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: others.acme.example.com
            spec:
              group: acme.example.com
              names:
                kind: Other
                plural: others
              scope: Namespaced
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    type: object
                    {{line}}
            """;
        var run = ToolRun.Of(scratch.Write("crds/other.yaml", other).Write("config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n"), "check", "config.yaml", "--crds", "crds");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 2, run.Messages.Contains("'crds/other.yaml' has a document that cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void UnreadableDefinition_IsSaid_AndExits2()
    {
        var run = ToolRun.Of(scratch.Write("crd.yaml", "a: [").Write("machines.yaml", Machines), "check", "machines.yaml", "--crds", "crd.yaml");

        Assert.Contains("'crd.yaml' has a document that cannot be read", run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
