using KubeDsl.Analyzers.Judging;

namespace KubeDsl.Tests.Judging;

/// <summary>What the compiler says of each kind of mistake, at the exact place.</summary>
public class CompilerSaysTests
{
    private const string Image = "\"registry.example.com/app:1.0.0\"";

    [Theory]
    [InlineData("KDSL2003", "new Job(\"j\").RestartPolicy(RestartPolicy.Never).WithContainer(\"c\", IMAGE).Completions([|-1|])")]
    [InlineData("KDSL2001", "[|new Job(\"j\")|].WithContainer(\"c\", IMAGE)")]
    [InlineData("KDSL2004", "new Job(\"j\").RestartPolicy([|RestartPolicy.Always|]).WithContainer(\"c\", IMAGE)")]
    [InlineData("KDSL2012", "new CronJob(\"j\", [|\"5 * * *\"|]).RestartPolicy(RestartPolicy.Never).WithContainer(\"c\", IMAGE)")]
    [InlineData("KDSL1005", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.Requests(memory: [|\"10 Mi\"|]))")]
    [InlineData("KDSL2102", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.WithMount([|\"data\"|], \"/data\"))")]
    [InlineData("KDSL2101", "new Pod(\"p\").WithContainer(\"c\", IMAGE).WithContainer([|\"c\"|], IMAGE)")]
    [InlineData("KDSL2201", "new Deployment(\"d\").WithLabel(\"app\", \"d\").Selector(s => s.WithMatchLabel(\"app\", \"other\")).Template(t => t.[|WithLabel|](\"app\", \"d\")).WithContainer(\"c\", IMAGE)")]
    [InlineData("KDSL2007", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.ReadinessProbe(p => p.HttpGet(\"/\", 80).[|TcpSocket|](80)))")]
    [InlineData("KDSL2108", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.Requests(cpu: [|\"2\"|]).Limits(cpu: \"1\"))")]
    [InlineData("KDSL2021", "new ConfigMap([|\"Not_A_Name\"|])")]
    [InlineData("KDSL2703", "new Deployment(\"d\").WithContainer(\"c\", IMAGE).DisruptionBudget(minAvailable: 1, maxUnavailable: [|1|])")]
    public async Task Mistake_IsShownAtItsPlace(string id, string resource)
    {
        var source = "public static class Shop { [Manifests] public static IEnumerable<Resource> Define() { yield return " + resource.Replace("IMAGE", Image, StringComparison.Ordinal) + "; } }";
        await Analysis.VerifyErrors<ManifestsAreAccepted>(id, source);
    }
}
