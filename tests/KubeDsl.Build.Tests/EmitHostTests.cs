using KubeDsl.Build.Tests.Fixtures;

namespace KubeDsl.Build.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class EmitHostTests : IDisposable
{
    private readonly EmissionRun emission = new();

    public void Dispose() => emission.Dispose();

    [Fact]
    public void Set_BecomesAFileOfDocuments()
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request("healthy") with { Environment = "prod", Parameters = "password=a%3Bb" });

        Assert.Equal(0, exitCode);
        Assert.Equal($"Tests -> {Path.Combine(emission.Output, "healthy.yaml")} (1 file, 1 changed)", Assert.Single(lines));
        Assert.Equal("""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              environment: prod
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: password
            stringData:
              password: a;b

            """, emission.Read("healthy.yaml"));
        Assert.True(File.Exists(emission.Request().Stamp));
        Assert.False(File.Exists(emission.Request().RunningMember));
    }

    [Fact]
    public void Layout_Resource_WritesAFileForEach()
    {
        EmissionRun.Run(emission.Request("healthy") with { Layout = "resource" });

        Assert.Equal(["healthy/configmap-settings.yaml", "healthy/secret-password.yaml"],
            Directory.GetFiles(emission.Output, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(emission.Output, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Format_Json_WritesAList()
    {
        EmissionRun.Run(emission.Request("healthy") with { Format = "json" });

        Assert.StartsWith("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",", emission.Read("healthy.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptySet_WritesNoFile_AndSaysSo()
    {
        var (exitCode, lines) = emission.Run("nothing");

        Assert.Equal(0, exitCode);
        Assert.Contains("'nothing'", Assert.Single(lines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(emission.Output));
    }

    [Theory]
    [InlineData("throws", "KDSL9001", "KubeDsl.Build.Tests.Fixtures.Broken.Throws threw InvalidOperationException: first line second line")]
    [InlineData("throws-in-type", "KDSL9001", "KubeDsl.Build.Tests.Fixtures.Broken.ThrowsInType threw ArgumentException: no name")]
    [InlineData("bad-quantity", "KDSL9001", "KubeDsl.Build.Tests.Fixtures.Broken.BadQuantity threw FormatException: ")]
    [InlineData("missing-parameter", "KDSL9006", "The parameter 'pasword' was not given. Did you mean 'password'?")]
    public void Exception_IsAnErrorAtItsLine(string set, string code, string message)
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request(set) with { Parameters = "password=x" });

        Assert.Equal(1, exitCode);
        var line = Assert.Single(lines);
        Assert.StartsWith(EmissionRun.Line("Broken", set), line, StringComparison.Ordinal);
        Assert.Contains($"): error {code}: {message}", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(emission.Output));
        Assert.False(File.Exists(emission.Request().Stamp));
    }

    [Theory]
    [InlineData("null-sequence", "returned null. ")]
    [InlineData("null-resource", "returned null as resource 2, after Namespace 'first'. ")]
    public void Null_IsAnErrorAtTheMember(string set, string message)
    {
        var (exitCode, lines) = emission.Run(set);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"/Fixtures/Broken\.cs\(\d+,\d+\): error KDSL9003: ", Assert.Single(lines));
        Assert.Contains(message, lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TwoResourcesOfOneIdentity_NameBothLines()
    {
        var (exitCode, lines) = emission.Run("twice");

        Assert.Equal(1, exitCode);
        var line = Assert.Single(lines);
        Assert.StartsWith(EmissionRun.Line("Broken", "twice-second"), line, StringComparison.Ordinal);
        Assert.Contains($"returns ConfigMap 'same' twice (first at {EmissionRun.Line("Broken", "twice-first")}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void ManifestThatAServerRefuses_IsAnErrorAtItsLine()
    {
        var (exitCode, lines) = emission.Run("refused");

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.StartsWith(EmissionRun.Line("Broken", "refused"), StringComparison.Ordinal)
            && line.Contains("): error KDSL", StringComparison.Ordinal)
            && line.Contains("Job 'pi', spec.completions: ", StringComparison.Ordinal));
        Assert.False(Directory.Exists(emission.Output));
    }

    [Fact]
    public void CustomResource_WithoutADefinition_IsWritten_AndSaidToBeUnchecked()
    {
        var (exitCode, lines) = emission.Run("custom");

        Assert.Equal(0, exitCode);
        Assert.Equal("KubeDsl: KubeDsl.Build.Tests.Fixtures.Healthy.Custom: Widget of 'shop.example.com/v1' is not checked: its definition is not among the KubeDslCrd items.", lines[0]);
        Assert.Contains("kind: Widget", emission.Read("custom.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec: [", @"crd\.yaml\(\d+,\d+\): error KDSL9014: ")]
    [InlineData(null, @"crd\.yaml : error KDSL9014: The file cannot be read: ")]
    public void DefinitionThatCannotBeRead_IsAnError(string? text, string message)
    {
        var path = Path.Combine(emission.Folder, "crd.yaml");
        if (text is not null)
            File.WriteAllText(path, text);

        var (exitCode, lines) = EmissionRun.Run(emission.Request("custom") with { Crds = [path] });

        Assert.Equal(1, exitCode);
        Assert.Matches(message, Assert.Single(lines, line => line.Contains("error", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hang_EndsAtTheTimeout()
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request("hangs") with { Timeout = "1" });

        Assert.Equal(1, exitCode);
        Assert.Matches(@"/Fixtures/Broken\.cs\(\d+,\d+\): error KDSL9009: .*Broken\.Hangs did not finish within 1 seconds\.", Assert.Single(lines));
        Assert.False(File.Exists(emission.Request().RunningMember));
    }

    [Fact]
    public void SetName_ThatIsNoFileName_IsRefused()
    {
        var (exitCode, lines) = emission.Run("../escape");

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL9004: The set of KubeDsl.Build.Tests.Fixtures.Broken.Escape is named '../escape'", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void SetName_OfTwoMembers_IsRefused()
    {
        var (exitCode, lines) = emission.Run("same-name");

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL9005: KubeDsl.Build.Tests.Fixtures.Broken.SameNameAgain and KubeDsl.Build.Tests.Fixtures.Broken.SameName both have", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownSet_SuggestsTheNearest()
    {
        var (exitCode, lines) = emission.Run("helthy");

        Assert.Equal(1, exitCode);
        Assert.EndsWith("Did you mean 'healthy'?", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void OneBrokenSet_KeepsAllFilesAsTheyWere()
    {
        emission.Run("healthy");
        var before = emission.Read("healthy.yaml");

        var (exitCode, _) = EmissionRun.Run(emission.Request("healthy", "throws") with { Environment = "prod" });

        Assert.Equal(1, exitCode);
        Assert.Equal(before, emission.Read("healthy.yaml"));
    }

    [Fact]
    public void ConsoleOutput_IsShownWithTheMember()
    {
        var (exitCode, lines) = emission.Run("talkative");

        Assert.Equal(0, exitCode);
        Assert.Equal("KubeDsl: KubeDsl.Build.Tests.Fixtures.Healthy.Talkative: Program.cs(1,1): error CS1002: not an error", lines[0]);
        Assert.Equal("KubeDsl: KubeDsl.Build.Tests.Fixtures.Healthy.Talkative: warning X1: not a warning", lines[1]);
    }

    [Fact]
    public void BadSettings_AreAllReported()
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request("healthy") with { KubernetesVersion = "latest", Layout = "sets", Format = "yml", Timeout = "0", Overwrite = "yes", Parameters = "=secret" });

        Assert.Equal(1, exitCode);
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("/src/Tests.csproj : error KDSL9008: ", line, StringComparison.Ordinal));
        Assert.Contains("Did you mean 'Set'?", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Assembly_ThatIsNotThere_IsAnError()
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request() with { Assembly = Path.Combine(emission.Folder, "None.dll") });

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL9011: ", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatIsNoAssembly_IsAnError()
    {
        var path = Path.Combine(emission.Folder, "Text.dll");
        File.WriteAllText(path, "text");

        var (exitCode, lines) = EmissionRun.Run(emission.Request() with { Assembly = path });

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL9011: ", Assert.Single(lines), StringComparison.Ordinal);
    }
}
