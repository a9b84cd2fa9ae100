using KubeDsl.Build.Tests.Fixtures;

namespace KubeDsl.Build.Tests.Loading;

[Collection(ConsoleCollection.Name)]
public sealed class PolicyFilesTests : IDisposable
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: no-passwords
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: [""]
              apiVersions: [v1]
              operations: [CREATE]
              resources: [secrets]
          validations:
          - expression: "!has(object.data) || !('password' in object.data)"
            message: passwords come from the vault
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: everywhere
        spec:
          policyName: no-passwords
          validationActions: [Deny]
        """;

    private readonly EmissionRun emission = new();

    public void Dispose() => emission.Dispose();

    [Fact]
    public void PolicyThatDenies_IsAnErrorAtTheLineInCSharp()
    {
        var (exitCode, lines) = Run(Policy);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"/Fixtures/Healthy\.cs\(\d+,\d*\)?.*: error KDSL2910: Secret 'password'.*: The policy 'no-passwords' \(binding 'everywhere'\) denies it: passwords come from the vault\.", Assert.Single(lines));
        Assert.False(Directory.Exists(emission.Output));
    }

    [Fact]
    public void WordsOfAPolicyThatWereComputedFromASecret_AreNotShown()
    {
        var (_, lines) = Run(Policy.Replace("message: passwords come from the vault", "messageExpression: \"'found ' + string(object.data.password)\"", StringComparison.Ordinal));

        Assert.EndsWith("(binding 'everywhere') denies it. Its words may quote a value and are not shown.", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyThatWarns_IsAWarning_AndTheFilesAreWritten()
    {
        var (exitCode, lines) = Run(Policy.Replace("[Deny]", "[Warn]", StringComparison.Ordinal));

        Assert.Equal(0, exitCode);
        Assert.Contains(lines, line => line.Contains("): warning KDSL2911: ", StringComparison.Ordinal));
        Assert.Contains("name: password", emission.Read("healthy.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyThatDoesNotCompile_IsAnErrorInItsFile()
    {
        var (exitCode, lines) = Run(Policy.Replace("has(object.data)", "has(objekt.data)", StringComparison.Ordinal));

        Assert.Equal(1, exitCode);
        Assert.Contains("policy.yaml(13,23): error KDSL2914: ", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [", "policy.yaml(1,4)")]
    [InlineData(null, "policy.yaml : error KDSL9014: The file cannot be read")]
    public void FileThatCannotBeRead_IsAnError(string? text, string expected)
    {
        var (exitCode, lines) = Run(text);

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.Contains("KDSL9014", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
    }

    private (int ExitCode, string[] Lines) Run(string? policy)
    {
        var path = Path.Combine(emission.Folder, "policy.yaml");
        if (policy is not null)
            File.WriteAllText(path, policy);
        return EmissionRun.Run(emission.Request("healthy") with { Policies = [path] });
    }
}
