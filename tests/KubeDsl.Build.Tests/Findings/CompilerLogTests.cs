using KubeDsl.Build.Findings;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Build.Tests.Findings;

public class CompilerLogTests
{
    private static readonly Finding Untagged = Checker.Check(new ManifestSet("s",
    [
        new Manifest(MapNode.Of(("apiVersion", "v1"), ("kind", "Pod"), ("metadata", MapNode.Of("name", "p")),
            ("spec", MapNode.Of("containers", ListNode.Of(MapNode.Of(("name", "c"), ("image", "nginx"))))))),
    ])).Findings.First(finding => finding.Rule.Id == "KDSL4001");

    [Theory]
    [InlineData("Pod 'p'\\tspec.containers[0].image", true)]
    [InlineData("Pod 'o'\\tspec.containers[0].image\\nPod 'p'\\tspec.containers[0].image", true)]
    [InlineData("Pod 'p'\\tspec.containers[1].image", false)]
    public void Finding_OfTheSameFieldOfTheSameObject_IsSaid(string subjects, bool isSaid) => Assert.Equal(isSaid, Says(
        "{\"runs\": [{\"results\": [{\"ruleId\": \"CS0168\"}, {\"ruleId\": \"KDSL4001\", \"properties\": {\"warningLevel\": 1, \"customProperties\": {\"subjects\": \"" + subjects + "\"}}}]}]}"));

    [Theory]
    [InlineData("")]
    [InlineData("{\"runs\": 3}")]
    [InlineData("[]")]
    public void Log_ThatCannotBeRead_SaysNothing(string log) => Assert.False(Says(log));

    [Fact]
    public void Log_ThatIsNotThere_SaysNothing() => Assert.False(new CompilerLog("/nowhere/compiler.sarif").Says(Untagged));

    private static bool Says(string log)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, log);
            return new CompilerLog(path).Says(Untagged);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
