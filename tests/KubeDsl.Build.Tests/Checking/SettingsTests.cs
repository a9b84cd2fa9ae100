using KubeDsl.Build.Requests;
using KubeDsl.Build.Tests.Fixtures;

namespace KubeDsl.Build.Tests.Checking;

[Collection(ConsoleCollection.Name)]
public sealed class SettingsTests : IDisposable
{
    private readonly EmissionRun emission = new();

    public void Dispose() => emission.Dispose();

    [Fact]
    public void Warning_IsToldAtItsLine_AndFilesAreWritten()
    {
        var (exitCode, lines) = emission.Run("doubtful");

        Assert.Equal(0, exitCode);
        Assert.StartsWith(EmissionRun.Line("Healthy", "doubtful"), lines[0], StringComparison.Ordinal);
        Assert.Contains(": warning KDSL4001: Pod 'doubtful', spec.containers[0].image: ", lines[0], StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(emission.Output, "doubtful.yaml")));
    }

    [Theory]
    [InlineData("true", "", "", "", "error")]
    [InlineData("true", "", "KDSL4001", "", "warning")]
    [InlineData("", "CS0001,KDSL4001", "", "", "error")]
    [InlineData("", "", "", "1701;kdsl4001", null)]
    public void Warnings_BecomeWhatTheProjectWants(string areErrors, string errors, string notErrors, string silent, string? expected)
    {
        var (exitCode, lines) = EmissionRun.Run(emission.Request("doubtful") with
        {
            TreatWarningsAsErrors = areErrors,
            WarningsAsErrors = errors,
            WarningsNotAsErrors = notErrors,
            NoWarn = silent,
        });

        Assert.Equal(expected == "error" ? 1 : 0, exitCode);
        Assert.Equal(expected is null ? [] : [expected], lines.Where(line => line.Contains("KDSL4001", StringComparison.Ordinal)).Select(line => line.Contains(": error ", StringComparison.Ordinal) ? "error" : "warning"));
        Assert.Equal(expected != "error", File.Exists(Path.Combine(emission.Output, "doubtful.yaml")));
    }

    [Fact]
    public void Annotation_SilencesARule()
    {
        var (_, lines) = emission.Run("suppressed");

        Assert.DoesNotContain(lines, line => line.Contains("KDSL4001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.KDSL4001.severity = error\n")]
    [InlineData("kubedsl.json", """{"severities": {"KDSL4001": "error"}}""")]
    public void SettingsFile_SetsTheSeverity(string name, string text)
    {
        File.WriteAllText(Path.Combine(emission.Folder, name), text);

        var (exitCode, lines) = EmissionRun.Run(emission.InFolder("doubtful"));

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.Contains("error KDSL4001", StringComparison.Ordinal));
    }

    [Fact]
    public void ValueOfASecret_IsNotQuoted()
    {
        var (exitCode, lines) = emission.Run("open-secret");

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL1004: Secret 'door', data.password: Binary data must be base64. ", Assert.Single(lines), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectFile_SaysWhatExists()
    {
        File.WriteAllText(Path.Combine(emission.Folder, "kubedsl.json"), """{"existing": ["Secret/shop-db"]}""");

        Assert.Contains(emission.Run("missing").Lines, line => line.Contains("warning KDSL3001", StringComparison.Ordinal));
        Assert.DoesNotContain(EmissionRun.Run(emission.InFolder("missing")).Lines, line => line.Contains("KDSL3001", StringComparison.Ordinal));
    }

    [Fact]
    public void ProjectFile_ThatCannotBeUnderstood_IsAnError()
    {
        File.WriteAllText(Path.Combine(emission.Folder, "kubedsl.json"), """{"existing": ["Secret"]}""");

        var (exitCode, lines) = EmissionRun.Run(emission.InFolder("missing"));

        Assert.Equal(1, exitCode);
        Assert.Contains("error KDSL9008: ", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains("'Secret' names no object.", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_HoldsPodsAgainstIt()
    {
        Assert.DoesNotContain(emission.Run("doubtful").Lines, line => line.Contains("KDSL412", StringComparison.Ordinal));
        Assert.Contains(EmissionRun.Run(emission.Request("doubtful") with { Profile = "restricted" }).Lines, line => line.Contains("warning KDSL4122", StringComparison.Ordinal));

        var (exitCode, lines) = EmissionRun.Run(emission.Request("doubtful") with { Profile = "restrictd" });
        Assert.Equal(1, exitCode);
        Assert.EndsWith("KubeDslProfile: 'restrictd' is not one of 'privileged', 'baseline', 'restricted'. Did you mean 'restricted'?", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Existing_IsNotReportedAsMissing_AndHoldsForItsMemberOnly()
    {
        var (exitCode, lines) = emission.Run("elsewhere", "missing");

        Assert.Equal(0, exitCode);
        var warning = Assert.Single(lines, line => line.Contains("KDSL3001", StringComparison.Ordinal));
        Assert.Contains("There is no Secret 'shop-db' here.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_LeaveErrorsAlone() =>
        Assert.Equal(Rules.Severity.Error, new WarningLevels(false, "", "", "KDSL2001").Of("KDSL2001", Rules.Severity.Error));
}
