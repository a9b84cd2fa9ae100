namespace KubeDsl.Cli.Tests.Clusters;

/// <summary>What the commands that speak to a cluster say before they speak to one.</summary>
public class ClusterOptionsTests
{
    [Theory]
    [InlineData("apply a.yaml --kubeconfig none", "none")]
    [InlineData("diff a.yaml --kubeconfig none", "none")]
    [InlineData("status a.yaml --kubeconfig none", "none")]
    [InlineData("delete a.yaml --kubeconfig none", "none")]
    [InlineData("apply --dry-run .", "--dry-run takes '.' for its value. Write --dry-run=server, or the source before the option.")]
    [InlineData("apply shop.yml --kubeconfig none", "There is no file or folder 'shop.yml'.")]
    [InlineData("apply a.yaml --dry-run=perhaps", "--dry-run 'perhaps' is not known. Use 'server' or 'client'.")]
    [InlineData("apply a.yaml --timeout soon", "--timeout 'soon' is no time. Write for example '90s', '5m' or '1h'")]
    [InlineData("apply a.yaml --parallelism 0", "--parallelism 0 is out of range. Use 1 to 64.")]
    [InlineData("apply a.yaml -o xml", "-o 'xml' is not known. Use 'text' or 'json'.")]
    [InlineData("status a.yaml --watch --interval often", "--interval 'often' is no time.")]
    [InlineData("apply a.yaml --kubeconfig config --as-group dev", "(--as-group) and a UID (--as-uid) need a user to act as. Name one with --as.")]
    [InlineData("delete a.yaml --timeout 0s", "--timeout '0s' is no time.")]
    public void Mistakes_AreToldInALineWithoutAStackTrace(string arguments, string expected)
    {
        using var scratch = new Scratch();
        scratch.Write("config", "current-context: a\ncontexts: [{name: a, context: {cluster: a}}]\nclusters: [{name: a, cluster: {server: https://127.0.0.1:1}}]\n");
        var run = ToolRun.Of(scratch.Write("a.yaml", Texts.Good), arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("kubedsl: ", run.Messages, StringComparison.Ordinal);
        Assert.Contains(expected, run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }
}
