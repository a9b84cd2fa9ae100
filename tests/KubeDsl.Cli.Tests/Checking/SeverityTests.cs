using KubeDsl.Build.Settings;
using KubeDsl.Cli.Checking;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Tests.Checking;

public sealed class SeverityTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void EditorConfig_SetsTheSeverity_OfTheFilesItsSectionMatches()
    {
        scratch.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.KDSL1002.severity = warning # for now\n[*.cs]\ndotnet_diagnostic.KDSL1002.severity = none\n")
            .Write("a.yaml", Texts.Bad).Write("b.yml", Texts.Bad.Replace("settings", "other", StringComparison.Ordinal));

        var files = CheckedText.Check(scratch);

        Assert.Equal(Severity.Warning, Assert.Single(files[0].Documents[0].Diagnostics).Severity);
        Assert.Equal(Severity.Error, Assert.Single(files[1].Documents[0].Diagnostics).Severity);
    }

    [Fact]
    public void NearerEditorConfig_GoesBeforeTheOneAbove_AndTheCommandLineBeforeBoth()
    {
        scratch.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.KDSL1002.severity = none\n")
            .Write("sub/.editorconfig", "[*]\ndotnet_diagnostic.KDSL1002.severity = suggestion\n").Write("sub/a.yaml", Texts.Bad);
        var arguments = new CheckArguments { Paths = [scratch.Folder] };

        Assert.Equal(Severity.Suggestion, Assert.Single(CheckedText.Check(scratch, arguments)[0].Documents[0].Diagnostics).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(CheckedText.Check(scratch, arguments with { Severities = ["kdsl1002=warning"] })[0].Documents[0].Diagnostics).Severity);
    }

    [Fact]
    public void SeverityNone_SilencesARule()
    {
        scratch.Write("a.yaml", Texts.Bad);

        Assert.Empty(CheckedText.Ids(CheckedText.Check(scratch, new CheckArguments { Paths = [scratch.Folder], Severities = ["KDSL1002=none"] })));
    }

    [Fact]
    public void RuleThatIsOffByDefault_SpeaksOnlyAboutTheFilesThatWantIt()
    {
        var rule = RuleRegistry.All.First(rule => !rule.EnabledByDefault && rule.Failing.Length > 0);
        scratch.Write("off/a.yaml", rule.Failing).Write("on/a.yaml", rule.Failing)
            .Write("on/.editorconfig", $"[*]\ndotnet_diagnostic.{rule.Id}.severity = warning\n");

        var files = CheckedText.Check(scratch);

        Assert.DoesNotContain(rule.Id, CheckedText.Ids([files[0]]));
        Assert.Contains(files[1].Documents.SelectMany(document => document.Diagnostics), diagnostic => diagnostic.Rule == rule && diagnostic.Severity == Severity.Warning);
    }

    [Fact]
    public void ProjectFile_SaysWhatExists_AndSetsSeverities()
    {
        scratch.Write("kubedsl.json", """{"existing": ["ConfigMap/absent"], "severities": {"KDSL1002": "info"}}""")
            .Write("bad.yaml", Texts.Bad).Write("pod.yaml", Texts.Doubtful);

        var files = CheckedText.Check(scratch);

        Assert.Equal(2, files.Count);
        Assert.Equal(Severity.Suggestion, Assert.Single(files[0].Documents[0].Diagnostics).Severity);
        Assert.DoesNotContain(files[1].Documents[0].Diagnostics, diagnostic => diagnostic.Rule.Id.StartsWith("KDSL3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"existing": ["nothing"]}""", "'nothing' names no object.")]
    [InlineData("""{"severities": {"KDSL1001": "loud"}}""", "'loud' is no severity.")]
    [InlineData("""{"exists": []}""", "'exists' is not known.")]
    [InlineData("[", "cannot be understood")]
    public void ProjectFile_ThatCannotBeUnderstood_IsTold(string text, string message)
    {
        scratch.Write("kubedsl.json", text).Write("a.yaml", Texts.Good);

        Assert.Contains(message, Assert.Throws<SettingsException>(() => CheckedText.Check(scratch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotation_SilencesAWarningOnItsObject()
    {
        var id = Assert.Single(CheckedText.Documents(Texts.Doubtful)[0].Diagnostics, diagnostic => diagnostic.Rule.Id.StartsWith("KDSL3", StringComparison.Ordinal)).Rule.Id;

        var silenced = CheckedText.Documents(Texts.Doubtful.Replace("  name: web\nspec", $"  name: web\n  annotations:\n    {CheckOptions.SuppressAnnotation}: {id}\nspec", StringComparison.Ordinal));

        Assert.DoesNotContain(silenced[0].Diagnostics, diagnostic => diagnostic.Rule.Id == id);
    }

    [Theory]
    [InlineData("*", "a/b.yaml", true)]
    [InlineData("*.yaml", "a/b.yaml", true)]
    [InlineData("*.{yaml,yml}", "b.yml", true)]
    [InlineData("*.{yaml,yml}", "b.json", false)]
    [InlineData("a/*.yaml", "a/b.yaml", true)]
    [InlineData("a/*.yaml", "a/c/b.yaml", false)]
    [InlineData("a/**.yaml", "a/c/b.yaml", true)]
    [InlineData("/b.yaml", "a/b.yaml", false)]
    [InlineData("file{1..3}.yaml", "file2.yaml", true)]
    [InlineData("file{1..3}.yaml", "file4.yaml", false)]
    [InlineData("[ab].yaml", "a.yaml", true)]
    [InlineData("[!ab].yaml", "a.yaml", false)]
    [InlineData("?.yaml", "ab.yaml", false)]
    [InlineData("**/x/**", "a/x/b.yaml", true)]
    public void Pattern_MatchesAsEditorConfigSays(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new EditorConfigPattern(pattern).Matches(path));

    [Fact]
    public void HostilePattern_EndsSoon() =>
        Assert.False(new EditorConfigPattern(string.Concat(Enumerable.Repeat("*a", 40)) + "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}").Matches(new string('a', 200) + "c"));
}
