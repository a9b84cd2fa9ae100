using KubeDsl.Analyzers.Judging;

namespace KubeDsl.Tests.Judging;

/// <summary>
/// The squiggle is under what is to be edited: the argument that is wrong, or the call where the fault is in what the call does; in whatever
/// style the code is written.
/// </summary>
public class CompilerSaysTests
{
    private const string Image = "\"registry.example.com/app:1.0.0\"";

    [Theory]
    [InlineData("KDSL2021", "new ConfigMap([|\"Not_A_Name\"|])")]
    [InlineData("KDSL2703", "new Deployment(\"d\").WithContainer(\"c\", IMAGE).DisruptionBudget(minAvailable: 1, maxUnavailable: [|1|])")]
    [InlineData("KDSL1001", "new Pod(\"p\").WithContainer(\"c\", IMAGE).Set(\"spec.[|dnsPolcy|]\", \"Default\")")]
    [InlineData("KDSL1001", "new Pod(\"p\").WithContainer(\"c\", IMAGE).Set(\"spec.[|securityContxt|].runAsUser\", 1000)")]
    [InlineData("KDSL1001", "new Pod(\"p\").WithContainer(\"c\", IMAGE).Set(\"spec.containers[0].[|workingDri|]\", \"/\")")]
    [InlineData("KDSL1001", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.Set(\"[|workingDri|]\", \"/\"))")]
    [InlineData("KDSL1001", "new Pod(\"p\").WithContainer(\"c\", IMAGE).Set([|@\"spec.dnsPolcy\"|], \"Default\")")]
    [InlineData("KDSL1002", "new Pod(\"p\").WithContainer(\"c\", IMAGE).Set(\"spec.activeDeadlineSeconds\", [|\"soon\"|])")]
    [InlineData("KDSL2001", "new HorizontalPodAutoscaler(\"h\").MaxReplicas(2).[|ScaleTargetRef|](r => r.Name(\"d\"))")]
    [InlineData("KDSL2010", "new Pod(\"p\").WithContainer([|\"C_1\"|], IMAGE)")]
    [InlineData("KDSL2011", "new Deployment(\"d\").WithLabel(\"app\", [|\"hello world!\"|]).WithContainer(\"c\", IMAGE)")]
    [InlineData("KDSL2013", "new Service(\"s\").ClusterIP([|\"10.0.0.300\"|]).WithPort(80)")]
    [InlineData("KDSL2110", "new Pod(\"p\").WithContainer(\"c\", IMAGE).WithToleration(t => t.Key(\"a\").Operator(TolerationOperator.Exists).Value([|\"x\"|]))")]
    [InlineData("KDSL2115", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.PreStop(h => h.Sleep([|60|])))")]
    [InlineData("KDSL2116", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.SecurityContext(s => s.Privileged(true).AllowPrivilegeEscalation([|false|])))")]
    [InlineData("KDSL2118", "new Pod(\"p\").WithContainer(\"c\", IMAGE).DnsPolicy([|DnsPolicy.None|])")]
    [InlineData("KDSL2121", "new Pod(\"p\").WithContainer(\"c\", IMAGE, c => c.Resources(r => r.WithClaim([|\"gpu\"|])))")]
    [InlineData("KDSL2203", "new Deployment(\"d\").WithContainer(\"c\", IMAGE).MinReadySeconds([|700|])")]
    [InlineData("KDSL2205", "new Job(\"j\").RestartPolicy(RestartPolicy.Never).WithContainer(\"c\", IMAGE).PodFailurePolicy(p => p.WithRule(r => r.Action(PodFailurePolicyAction.FailJob).OnExitCodes(e => e.Operator(PodFailurePolicyOperator.In).Values(42, [|3|]))))")]
    [InlineData("KDSL2301", "new Service(\"s\").WithPort(80, name: \"a\").WithPort([|80|], name: \"b\")")]
    [InlineData("KDSL2401", "new Secret(\"s\").Type([|\"kubernetes.io/tls\"|]).WithStringData(\"tls.crt\", \"x\")")]
    public Task Mistake_IsShownAtItsPlace(string id, string resource) => Verify(id, $"yield return {resource};");

    [Theory]
    [InlineData("KDSL2003", "var d = new Deployment(\"d\"); d = d.Replicas([|-2|]); d = d.WithContainer(\"c\", IMAGE); yield return d;")]
    [InlineData("KDSL2003", "yield return new Deployment(\"d\").WithContainer(Web()); static Container Web() => new Container(\"c\").Image(IMAGE).WithPort([|70000|]);")]
    [InlineData("KDSL2003", "yield return Base(1); yield return Base([|-1|]); static Deployment Base(int replicas) => new Deployment(\"d\").Replicas(replicas).WithContainer(\"c\", IMAGE);")]
    [InlineData("KDSL2003", "yield return new Deployment(\"d\").WithContainer(\"c\", IMAGE, c => { var named = c.WithPort([|0|], name: \"http\"); return named; });")]
    [InlineData("KDSL2003", "Func<Container, Container> port = c => c.WithPort([|0|]); yield return new Deployment(\"d\").WithContainer(\"c\", IMAGE, port);")]
    [InlineData("KDSL2003", "foreach (var n in new[] { 1, [|-1|] }) yield return new Deployment(\"d\" + n).Replicas(n).WithContainer(\"c\", IMAGE);")]
    [InlineData("KDSL2101", "yield return new Deployment(\"d\").Containers([new Container(\"a\").Image(IMAGE), new Container([|\"a\"|]).Image(IMAGE)]);")]
    [InlineData("KDSL1001", "var pod = new Pod(\"p\").WithContainer(\"c\", IMAGE); const string policy = \"spec.dnsPolcy\"; yield return pod.Set([|policy|], \"Default\");")]
    [InlineData("KDSL1001", "var pod = new Pod(\"p\").WithContainer(\"c\", IMAGE); var policy = \"spec.[|dnsPolcy|]\"; yield return pod.Set(policy, \"Default\");")]
    [InlineData("KDSL1005", "var memory = [|\"1GB\"|]; yield return new Deployment(\"d\").WithContainer(\"c\", IMAGE, c => c.Limits(memory: memory));")]
    public Task Mistake_IsShownAtItsPlace_InAnyStyle(string id, string body) => Verify(id, body);

    private static Task Verify(string id, string body) => Analysis.VerifyErrors<ManifestsAreAccepted>(
        id,
        "public static class Shop { [Manifests] public static IEnumerable<Resource> Define() { " + body.Replace("IMAGE", Image, StringComparison.Ordinal) + " } }");
}
