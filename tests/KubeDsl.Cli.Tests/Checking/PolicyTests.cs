using System.Text.Json;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Tests.Checking;

public sealed class PolicyTests : IDisposable
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: known-registries
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: [apps]
              apiVersions: [v1]
              operations: [CREATE, UPDATE]
              resources: [deployments]
          variables:
          - name: containers
            expression: object.spec.template.spec.containers
          validations:
          - expression: variables.containers.all(c, c.image.startsWith('registry.example.com/'))
            messageExpression: "'images come from registry.example.com, not ' + variables.containers[0].image"
        """;

    private const string Binding = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: everywhere
        spec:
          policyName: known-registries
          validationActions: [Deny]
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels: { app: web }
          template:
            metadata:
              labels: { app: web }
            spec:
              containers:
              - name: web
                image: docker.io/nginx:1.27
        """;

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Policy_OnTheCommandLine_JudgesTheManifestsAtTheField()
    {
        var run = ToolRun.Of(
            scratch.Write("policies/policy.yaml", Policy).Write("policies/binding.yaml", Binding).Write("web.yaml", Deployment),
            "check", "web.yaml", "--policies", "policies");

        Assert.Contains(
            "web.yaml:14:16: error KDSL2910: The policy 'known-registries' (binding 'everywhere') denies it: images come from registry.example.com, not docker.io/nginx:1.27.",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("in 1 document of 1 file", run.Messages, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("Warn", Severity.Warning)]
    [InlineData("Audit", Severity.Suggestion)]
    [InlineData("Warn, Audit", Severity.Warning)]
    public void Action_GivesTheSeverity(string actions, Severity severity)
    {
        var files = Check(Policy, Binding.Replace("[Deny]", $"[{actions}]", StringComparison.Ordinal), Deployment);

        Assert.Equal(severity, Assert.Single(Of(files, "KDSL291")).Severity);
    }

    [Fact]
    public void Annotation_SilencesThePolicy()
    {
        var quiet = Deployment.Replace("  name: web\nspec", "  name: web\n  annotations: { kubedsl.dev/suppress: KDSL2910 }\nspec", StringComparison.Ordinal);

        Assert.Empty(Of(Check(Policy, Binding, quiet), "KDSL291"));
    }

    [Fact]
    public void PolicyThatDoesNotCompile_IsAnErrorAtItsPlace()
    {
        var files = Check(Policy.Replace("object.spec.template", "objekt.spec.template", StringComparison.Ordinal), Binding, Deployment);

        var diagnostic = Assert.Single(Of(files, "KDSL2914"));
        Assert.Equal((14, 17), (diagnostic.Line, diagnostic.Column));
        Assert.Contains("undeclared reference to 'objekt'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(Of(files, "KDSL2910"));
        Assert.EndsWith("policies.yaml", files[^1].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyTheClusterKnows_IsSaidOnce()
    {
        var policy = Policy.Replace("c.image.startsWith('registry.example.com/')", "request.userInfo.username == 'root'", StringComparison.Ordinal);
        var files = Check(policy, Binding, Deployment + "\n---\n" + Deployment.Replace("name: web", "name: api", StringComparison.Ordinal));

        var diagnostic = Assert.Single(Of(files, "KDSL291"));
        Assert.Equal("KDSL2913", diagnostic.Rule.Id);
        Assert.Contains("'request.userInfo'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFormat_HasTheFinding()
    {
        var files = Check(Policy, Binding, Deployment);

        using var json = JsonDocument.Parse(CheckedText.Report(new JsonReport(), files));
        using var sarif = JsonDocument.Parse(CheckedText.Report(new SarifReport([]), files));
        Assert.Contains("KDSL2910", json.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Contains("KDSL2910", sarif.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Contains("KDSL2910", CheckedText.Report(new JunitReport(), files), StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFolder_IsSaid_AndExits2()
    {
        var run = ToolRun.Of(scratch.Write("web.yaml", Deployment), "check", "web.yaml", "--policies", "nowhere");

        Assert.Contains("There is no file or folder 'nowhere'.", run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    private IReadOnlyList<SourceFile> Check(string policy, string binding, string manifests)
    {
        scratch.Write("policies.yaml", $"{policy}\n---\n{binding}").Write("checked/web.yaml", manifests);
        return CheckedText.Check(scratch, new CheckArguments { Paths = [Path.Combine(scratch.Folder, "checked")], Policies = [Path.Combine(scratch.Folder, "policies.yaml")] });
    }

    private static IEnumerable<Diagnostic> Of(IEnumerable<SourceFile> files, string id) => files
        .SelectMany(file => file.Documents)
        .SelectMany(document => document.Diagnostics)
        .Where(diagnostic => diagnostic.Rule.Id.StartsWith(id, StringComparison.Ordinal));
}
