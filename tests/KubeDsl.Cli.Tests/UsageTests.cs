namespace KubeDsl.Cli.Tests;

/// <summary>What a command line that cannot be understood is told.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("There is no command 'chek'. Did you mean 'check'?", "kubedsl", "chek", ".")]
    [InlineData("There is no command 'frobnicate'.", "kubedsl", "frobnicate")]
    [InlineData("There is no command 'pul'. Did you mean 'pull'?", "kubedsl crd", "crd", "pul")]
    [InlineData("There is no option '--warning-as-errors'. Did you mean '--warnings-as-errors'?", "kubedsl check", "check", "--warning-as-errors", ".")]
    [InlineData("There is no option '--verbose'.", "kubedsl check", "check", ".", "--verbose")]
    [InlineData("There is no option '--sets=a'. Did you mean '--set'?", "kubedsl emit", "emit", "--sets=a")]
    [InlineData("There is no option '--contxt'. Did you mean '--context'?", "kubedsl diff", "diff", "--contxt", "a")]
    [InlineData("Required command was not provided.", "kubedsl")]
    public void Mistake_IsToldInOneSentence(string message, string command, params string[] words)
    {
        using var scratch = new Scratch();

        var run = ToolRun.Of(scratch, words);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"kubedsl: {message}\n'{command} --help' tells what there is.\n", run.Messages);
    }

    [Fact]
    public void FileWithADash_StandsBehindTwo()
    {
        using var scratch = new Scratch().Write("-a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}");

        Assert.Equal(0, ToolRun.Of(scratch, "check", "--", "-a.yaml").ExitCode);
    }

    [Theory]
    [InlineData("k8s/*.yaml", 1, "")]
    [InlineData("k8s/?.yaml", 1, "")]
    [InlineData("k8s/*.yml", 2, "kubedsl: No file matches 'k8s/*.yml'.\n")]
    [InlineData("nowhere/*.yaml", 2, "kubedsl: No file matches 'nowhere/*.yaml'.\n")]
    public void Pattern_IsExpanded(string pattern, int exitCode, string message)
    {
        using var scratch = new Scratch().Write("k8s/a.yaml", "a: b: c");

        var run = ToolRun.Of(scratch, "check", pattern);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyPipe_IsNoSuccess()
    {
        using var scratch = new Scratch();

        var run = ToolRun.Of(scratch, "\n", ["check", "-"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("kubedsl: Standard input is empty.\n", run.Messages, StringComparison.Ordinal);
    }
}
