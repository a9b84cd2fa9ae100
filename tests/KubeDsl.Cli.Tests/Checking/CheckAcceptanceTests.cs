using System.Text.Json;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>What users see of <c>kubedsl check</c>: exit code, streams, wording.</summary>
public sealed class CheckAcceptanceTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void GoodFile_IsSilentOnStandardOutput_AndExits0()
    {
        var run = ToolRun.Of(scratch.Write("good.yaml", Texts.Good), "check", "good.yaml");

        Assert.Equal("", run.Output);
        Assert.Equal("kubedsl: 0 errors, 0 warnings in 1 document of 1 file\n", run.Messages);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Error_ShowsThePlaceTheLineAndACaret_AndExits1()
    {
        var run = ToolRun.Of(scratch.Write("bad.yaml", Texts.Bad), "check", "bad.yaml");

        Assert.Equal(
            """
            bad.yaml:6:9: error KDSL1002: 'port' is the number 8080, and a string is wanted. Put it in quotes: "8080".
                  port: 8080
                        ^~~~

            """, run.Output);
        Assert.Equal("kubedsl: 1 error, 0 warnings in 1 document of 1 file\n", run.Messages);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void MissingPath_Exits2_AndTheOthersAreChecked()
    {
        var run = ToolRun.Of(scratch.Write("bad.yaml", Texts.Bad), "check", "absent.yaml", "bad.yaml");

        Assert.Contains("kubedsl: There is no file or folder 'absent.yaml'.\n", run.Messages, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:6:9: error KDSL1002", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("--kubernetes-version", "1.27", "--kubernetes-version '1.27' is not known. Use 1.28 to 1.36.")]
    [InlineData("--profile", "strict", "--profile 'strict' is not known. Use 'baseline', 'restricted'.")]
    [InlineData("-o", "xml", "-o 'xml' is not known. Use 'text', 'json', 'sarif', 'junit'.")]
    [InlineData("--severity", "KDSL1999=error", "--severity 'KDSL1999=error' names no rule.")]
    [InlineData("--severity", "KDSL1001=loud", "--severity 'KDSL1001=loud' cannot be understood.")]
    public void UnknownValue_OfAnOption_Exits2_AndSaysWhatThereIs(string option, string value, string message)
    {
        var run = ToolRun.Of(scratch.Write("good.yaml", Texts.Good), "check", "good.yaml", option, value);

        Assert.StartsWith("kubedsl: " + message, run.Messages, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void NoPath_Exits2()
    {
        var run = ToolRun.Of(scratch, "check");

        Assert.StartsWith("kubedsl: ", run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void StandardInput_IsReadForADash()
    {
        var run = ToolRun.Of(scratch, Texts.Bad, ["check", "-"]);

        Assert.StartsWith("<stdin>:6:9: error KDSL1002:", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Folder_IsReadRecursively_InOrdinalOrder()
    {
        scratch.Write("k8s/b.yml", Texts.Bad).Write("k8s/B.json", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"j"},"data":{"x":1}}""")
            .Write("k8s/a/c.yaml", Texts.Bad.Replace("settings", "other", StringComparison.Ordinal)).Write("k8s/readme.txt", "no: [manifest");

        var run = ToolRun.Of(scratch, "check", "k8s");

        Assert.Equal(["k8s/B.json", "k8s/a/c.yaml", "k8s/b.yml"], run.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
        Assert.Equal("kubedsl: 3 errors, 0 warnings in 3 documents of 3 files\n", run.Messages);
    }

    [Fact]
    public void Warnings_Exit0_AndAreErrorsWhenAskedFor()
    {
        scratch.Write("pod.yaml", Texts.Doubtful);

        var lenient = ToolRun.Of(scratch, "check", "pod.yaml");
        var strict = ToolRun.Of(scratch, "check", "pod.yaml", "--warnings-as-errors");

        Assert.Contains(": warning KDSL3", lenient.Output, StringComparison.Ordinal);
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains(": error KDSL3", strict.Output, StringComparison.Ordinal);
        Assert.Equal(1, strict.ExitCode);
    }

    [Fact]
    public void UnreadableDocument_IsADiagnostic_AndTheOthersAreChecked()
    {
        var run = ToolRun.Of(scratch.Write("x.yaml", "a: [1\n---\n" + Texts.Bad), "check", "x.yaml", "-o", "json");

        var entries = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToArray();
        Assert.Equal(["KDSL1010", "KDSL1002"], entries.SelectMany(entry => entry.GetProperty("diagnostics").EnumerateArray()).Select(diagnostic => diagnostic.GetProperty("rule").GetString()));
        Assert.Equal([0, 1], entries.Select(entry => entry.GetProperty("index").GetInt32()));
        Assert.Equal("", run.Messages);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void CustomResource_IsNotChecked_AndNotWrong()
    {
        var run = ToolRun.Of(scratch.Write("cr.yaml", "apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: x\n"), "check", "cr.yaml");

        Assert.Equal("cr.yaml:1:1: info KDSL1015: Thing in 'example.com/v1' is not checked: its schema is not known.\n", run.Output);
        Assert.Equal("kubedsl: 0 errors, 0 warnings in 1 document of 1 file; 1 document not checked\n", run.Messages);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Output_HasNoColoursInAPipe() =>
        Assert.DoesNotContain('\u001b', ToolRun.Of(scratch.Write("bad.yaml", Texts.Bad), "check", "bad.yaml").Output);

    [Fact]
    public void TerminalSequences_InFiles_DoNotReachTheTerminal()
    {
        var run = ToolRun.Of(scratch.Write("x.json", "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{\"\\u001b[31mred\":5}}"), "check", "x.json");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
    }
}
