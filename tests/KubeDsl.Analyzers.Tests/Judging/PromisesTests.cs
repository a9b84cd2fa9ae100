using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests.Judging;

/// <summary>What the description of the API promises that the compiler says: each with its id, its message and its exact place.</summary>
public class PromisesTests
{
    private const string Job = "new Job(\"pi\").RestartPolicy(RestartPolicy.Never)";
    private const string Image = "\"registry.example.com/app:1.0.0\"";

    /// <summary>The words of the promise, the id, the message, the target version, and code whose marked parts are underlined.</summary>
    private static readonly (string Promise, string Id, string Message, string Version, string Code)[] Kept =
    [
        ("`Completions(-1)`", "KDSL2003", "'completions' is -1. Use at least 0.", "",
            $"yield return {Job}.WithContainer(\"pi\", {Image}).Completions([|-1|]);"),
        ("a Job whose pods restart Always", "KDSL2004", "'restartPolicy' is 'Always', which is not known here. Use one of 'OnFailure', 'Never'.", "",
            $"yield return new Job(\"pi\").RestartPolicy([|RestartPolicy.Always|]).WithContainer(\"pi\", {Image});"),
        ("a Job whose pods restart Always", "KDSL2001", "'restartPolicy' is missing. Set it to one of 'OnFailure', 'Never'.", "",
            $"yield return [|new Job(\"pi\")|].WithContainer(\"pi\", {Image});"),
        ("`\"5 * * *\"` as a schedule", "KDSL2012", "'schedule' is '5 * * *'. It has 4 fields. Write five: minute, hour, day of month, month, day of week.", "",
            $"yield return new CronJob(\"backup\", [|\"5 * * *\"|]).RestartPolicy(RestartPolicy.Never).WithContainer(\"backup\", {Image});"),
        ("`\"10 Mi\"` as a quantity", "KDSL1005", "'memory' is '10 Mi'. A quantity is a number and one of the suffixes m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, without blanks. Did you mean '10Mi'?", "",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}, c => c.Requests(memory: [|\"10 Mi\"|]));"),
        ("a mount of a volume the pod does not have", "KDSL2102", "Container 'web' mounts the volume 'data', which the pod does not have. Add the volume, or correct the name.", "",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}, c => c.WithMount([|\"data\"|], \"/data\"));"),
        ("two containers of one name", "KDSL2101", "Two containers of the pod have the name 'web'. Rename one of them.", "",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}).WithContainer([|\"web\"|], {Image});"),
        ("a selector that does not match the template's labels", "KDSL2201", "The selector of the Deployment does not match the labels of its template. Make them agree.", "",
            $"yield return new Deployment(\"web\").Selector(s => s.WithMatchLabel(\"app\", \"shop\")).Template(t => t.[|WithLabel|](\"app\", \"web\")).WithContainer(\"web\", {Image});"),
        ("a probe with two handlers", "KDSL2007", "'httpGet' and 'tcpSocket' are both set. Keep one of them.", "",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}, c => c.ReadinessProbe(p => p.HttpGet(\"/\", 80).[|TcpSocket|](80)));"),
        ("requests above limits", "KDSL2108", "The container requests 2 of 'cpu' and is limited to 1. Request at most the limit.", "",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}, c => c.Requests(cpu: [|\"2\"|]).Limits(cpu: \"1\"));"),
        ("`Indexed` without completions", "KDSL2204", "An indexed Job needs the number of its indexes. Set 'completions'.", "",
            $"yield return {Job}.WithContainer(\"pi\", {Image}).CompletionMode([|CompletionMode.Indexed|]);"),
        ("`Recreate` with a rolling update", "KDSL2202", "'rollingUpdate' does not go with the type 'Recreate'. Remove it, or use 'RollingUpdate'.", "",
            $"yield return new Deployment(\"web\").WithContainer(\"web\", {Image}).Strategy(s => s.Type(DeploymentStrategyType.Recreate).[|RollingUpdate|](r => r.MaxSurge(1)));"),
        ("both `MinAvailable` and `MaxUnavailable`", "KDSL2703", "'minAvailable' and 'maxUnavailable' are both set. Keep one of them.", "",
            "yield return new PodDisruptionBudget(\"web\").MinAvailable(1).MaxUnavailable([|1|]).Selector(s => s.WithMatchLabel(\"app\", \"web\"));"),
        ("an Ingress to a service port that does not exist", "KDSL3005", "Service 'web' has no port '8080'. Use one of its ports.", "",
            $"""
            var web = new Deployment("web").WithLabel("app", "web").WithContainer("web", {Image}, c => c.WithPort(8080, name: "http"));
            var service = web.Expose(port: 80, targetPort: "http");
            yield return web;
            yield return service;
            yield return new Ingress("shop").WithRule("shop.example.com", r => r.WithPath("/", service, port: [|8080|]));
            """),
        ("a kind or field the target `KubernetesVersion` does not have, or no longer has", "KDSL5001",
            "ValidatingAdmissionPolicy in 'admissionregistration.k8s.io/v1' came with Kubernetes 1.30, and the target is 1.28. Nothing takes its place.", "1.28",
            "yield return [|new ValidatingAdmissionPolicy(\"images\")|];"),
        ("a kind or field the target `KubernetesVersion` does not have, or no longer has", "KDSL5001",
            "ValidatingAdmissionPolicy in 'admissionregistration.k8s.io/v1beta1' is gone since Kubernetes 1.34, and the target is 1.36. Use 'admissionregistration.k8s.io/v1'.", "1.36",
            "yield return [|new KubeDsl.AdmissionRegistration.V1beta1.ValidatingAdmissionPolicy(\"images\")|];"),
        ("a kind or field the target `KubernetesVersion` does not have, or no longer has", "KDSL5002",
            "The field 'hostnameOverride' of PodSpec came with Kubernetes 1.34, and the target is 1.30. Remove it, or raise the target version.", "1.30",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}).[|HostnameOverride|](\"web\");"),
        ("a kind or field the target `KubernetesVersion` does not have, or no longer has", "KDSL5002",
            "The field 'source' of PodResourceClaim is gone since Kubernetes 1.31, and the target is 1.36. Remove it.", "1.36",
            $"yield return new Pod(\"web\").WithContainer(\"web\", {Image}).WithResourceClaim(\"gpu\", r => r.ResourceClaimName(\"gpu\").[|Source|](s => s.ResourceClaimName(\"gpu\")));"),
        ("a classic sidecar that keeps a Job from completing", "KDSL4070",
            "The Job completes only when the container 'log' ends too. If it runs on for as long as the others do, make it a native sidecar.", "",
            $"yield return {Job}.WithContainer(\"pi\", {Image}).[|WithContainer|](\"log\", {Image});"),
        ("a fluent call whose result is lost", "KDSL9102", "'Completions' returns a new Job and this one is thrown away. Assign the result, or go on with the chain.", "",
            $"var job = {Job}.WithContainer(\"pi\", {Image});\njob.[|Completions|](3);\nyield return job;"),
    ];

    public static TheoryData<int, string> Promises()
    {
        var promises = new TheoryData<int, string>();
        for (var i = 0; i < Kept.Length; i++)
            promises.Add(i, Kept[i].Promise);
        return promises;
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task Promise_IsKept(int number, string promise)
    {
        var (_, id, message, version, code) = Kept[number];
        var (source, marked, said) = await Analysis.Everything($$"""public static class Shop { [Manifests] public static IEnumerable<Resource> Define() { {{code}} } }""", version);

        var diagnostic = Assert.Single(said, found => found.Id == id);
        Assert.Equal(Assert.Single(marked), diagnostic.Location.SourceSpan);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.All(said.Where(found => found.Severity == DiagnosticSeverity.Error), error => Assert.Equal(id, error.Id));
        Assert.True(File.Exists(Repository.PathOf($"docs/rules/{id}.md")), $"{promise}: {id} has no page.");
        Assert.DoesNotContain("[|", source, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void EveryPromise_IsHere()
    {
        var text = File.ReadAllText(Repository.ReferenceData("design/API.md"));
        var list = text[text.IndexOf("## What the compiler says", StringComparison.Ordinal)..];
        var promised = list[list.IndexOf("one edit is the answer:", StringComparison.Ordinal)..]
            .Replace("one edit is the answer:", "", StringComparison.Ordinal)
            .Split('·')
            .Select(promise => string.Join(' ', promise.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.'));

        Assert.Equal(promised, Kept.Select(kept => kept.Promise).Distinct());
    }
}
