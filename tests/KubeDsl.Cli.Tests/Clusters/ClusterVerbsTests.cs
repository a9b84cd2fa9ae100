using System.Text.Json.Nodes;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Controllers;
using KubeDsl.Fakes.Faults;

namespace KubeDsl.Cli.Tests.Clusters;

/// <summary>The tool against a server over HTTP: exit codes, what is shown, and what never is.</summary>
public class ClusterVerbsTests
{
    private const string Shop = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data:
          level: debug
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        data:
          token: cGxhbnRlZC10b2tlbg==
        stringData:
          password: planted-password
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 2
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: web
                image: nginx:1.27
        """;

    private static readonly string[] Planted = ["planted-password", "planted-token", "cGxhbnRlZC10b2tlbg", "cGxhbnRlZC1wYXNzd29yZA", "planted-other", "cGxhbnRlZC1vdGhlcg"];

    [Fact]
    public async Task LifeOfASet_WithItsExitCodes()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        scratch.Write("shop.yaml", Shop).Write("less.yaml", Shop[..Shop.IndexOf("---\napiVersion: apps", StringComparison.Ordinal)]);

        var diff = Run(1, "diff", "shop.yaml", "--applyset", "shop");
        Assert.Contains("+ deployment/web", diff.Output, StringComparison.Ordinal);
        Assert.Equal("kubedsl: 3 to create\n", diff.Messages);

        var apply = Run(0, "apply", "shop.yaml", "--applyset", "shop", "--wait");
        Assert.Contains("deployment/web  created\n", apply.Output, StringComparison.Ordinal);
        Assert.Contains("deployment/web  ready  (2 of 2 available)\n", apply.Output, StringComparison.Ordinal);
        Assert.StartsWith("kubedsl: 3 created in ", apply.Messages, StringComparison.Ordinal);

        Assert.Equal("", Run(0, "diff", "shop.yaml", "--applyset", "shop").Output);
        Assert.Contains("deployment/web      ready ", Run(0, "status", "--applyset", "shop").Output, StringComparison.Ordinal);

        var unconfirmed = Run(1, "apply", "less.yaml", "--applyset", "shop");
        Assert.Contains("Say --yes if it is meant.", unconfirmed.Messages, StringComparison.Ordinal);
        Assert.Contains("deployment/web  pruned\n", Run(0, "apply", "less.yaml", "--applyset", "shop", "--yes").Output, StringComparison.Ordinal);

        Assert.Contains("Say --yes if it is meant.", Run(1, "delete", "--applyset", "shop").Messages, StringComparison.Ordinal);
        Assert.Equal("configmap/settings  deleted\nsecret/db  deleted\n", Sorted(Run(0, "delete", "--applyset", "shop", "--yes").Output));
        Assert.Contains("There is no ApplySet 'shop'", Run(2, "status", "--applyset", "shop").Messages, StringComparison.Ordinal);

        ToolRun Run(int exitCode, params string[] arguments) => RunTool(server, scratch, exitCode, arguments);
    }

    [Fact]
    public async Task ManifestsWithErrors_AreNotSent()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        var run = RunTool(server, scratch.Write("bad.yaml", Texts.Bad), 1, "apply", "bad.yaml");

        Assert.Contains("bad.yaml:6:9: error KDSL1002", run.Messages, StringComparison.Ordinal);
        Assert.Contains("nothing was sent", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Method == "PATCH");
    }

    [Fact]
    public async Task FilesOfAKustomization_AreNotSentAsTheyAre()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        var run = RunTool(server, scratch.Write("k8s/kustomization.yaml", "resources: [shop.yaml]\nnamePrefix: dev-").Write("k8s/shop.yaml", Shop), 2, "apply", "k8s");

        Assert.Contains("'k8s/kustomization.yaml' is a kustomization", run.Messages, StringComparison.Ordinal);
        Assert.Contains("kustomize build k8s | kubedsl", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Method == "PATCH");
    }

    [Fact]
    public async Task Refusal_IsShownAtItsLine()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        scratch.Write("shop.yaml", Shop).Write("other.yaml", Shop.Replace("app: web", "app: other", StringComparison.Ordinal));
        RunTool(server, scratch, 0, "apply", "shop.yaml");

        var run = RunTool(server, scratch, 1, "apply", "other.yaml");
        Assert.Contains("deployment/web  failed\n  other.yaml:20:", run.Output, StringComparison.Ordinal);
        Assert.Contains("--recreate", run.Output, StringComparison.Ordinal);

        var json = JsonNode.Parse(RunTool(server, scratch, 1, "apply", "other.yaml", "-o", "json").Output)!;
        var problem = json["objects"]!.AsArray().Single(item => item!["name"]!.ToString() == "web")!["problems"]![0]!;
        Assert.Equal(("spec.selector", "other.yaml", 20), (problem["field"]!.ToString(), problem["file"]!.ToString(), (int)problem["line"]!));
    }

    [Theory]
    [InlineData("data.level", 5)]
    [InlineData("metadata.labels.none", 3)]
    public async Task RefusedField_IsShownAtItsLine(string field, int line)
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        server.Faults.Refuse("settings", field);

        foreach (var verb in new[] { "apply", "diff" })
            Assert.Matches($@"configmap/settings  failed\n  shop\.yaml:{line}:\d+: {field.Replace(".", "\\.", StringComparison.Ordinal)}: Invalid value", RunTool(server, scratch.Write("shop.yaml", Shop), verb == "diff" ? 2 : 1, verb, "shop.yaml").Output);
    }

    [Theory]
    [InlineData("apply")]
    [InlineData("diff")]
    [InlineData("status")]
    [InlineData("delete")]
    public async Task AnotherUser_IsActedAs(string verb)
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        RunTool(server, scratch.Write("shop.yaml", Shop), 0, "apply", "shop.yaml");
        var before = server.Requests.Count;

        ToolRun.Of(scratch, verb, "shop.yaml", "--kubeconfig", server.KubeconfigPath, "--as", "jane", "--as-group", "dev", "--as-group", "ops", "--as-uid", "7");

        var requests = server.Requests.Skip(before).ToArray();
        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Equal(
            ("jane", "dev,ops", "7"),
            (request.Headers["Impersonate-User"], request.Headers["Impersonate-Group"].Replace(" ", "", StringComparison.Ordinal), request.Headers["Impersonate-Uid"])));
    }

    [Theory]
    [InlineData("apply", 1)]
    [InlineData("diff", 2)]
    public async Task WhatAPolicyDenies_IsNotSent(string verb, int exitCode)
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        scratch.Write("shop.yaml", Shop).Write("policy.yaml", """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: small.example.com}
            spec:
              matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]}
              validations: [{expression: object.spec.replicas < 2, message: too many}]
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: small.example.com}
            spec: {policyName: small.example.com, validationActions: [Deny]}
            """);

        var run = RunTool(server, scratch, exitCode, verb, "shop.yaml", "--policies", "policy.yaml");

        Assert.Contains("shop.yaml:19:13: error KDSL2910: ", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Method == "PATCH");
    }

    [Fact]
    public async Task SecretsAreInNoOutput()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var scratch = new Scratch();
        scratch.Write("shop.yaml", Shop).Write("other.yaml", Shop.Replace("planted-password", "planted-other", StringComparison.Ordinal));
        scratch.Write("immutable.yaml", Shop.Replace("metadata: {name: db}", "metadata: {name: db}\nimmutable: true", StringComparison.Ordinal));
        var said = new List<ToolRun>();
        void Run(params string[] arguments)
        {
            foreach (var format in new[] { "text", "json" })
                said.Add(ToolRun.Of(scratch, [.. arguments, "--applyset", "shop", "--kubeconfig", server.KubeconfigPath, "-o", format]));
        }

        Run("diff", "shop.yaml");
        Run("apply", "shop.yaml", "--dry-run");
        server.Controllers.Judge = (_, _) => ControllerVerdict.Ignored;
        server.Add("v1", "Pod", "default", "web-1", KubeDsl.Yaml.YamlReader.Read("""
            metadata: {labels: {app: web}}
            status: {phase: Running, containerStatuses: [{name: web, state: {waiting: {reason: CrashLoopBackOff, message: planted-password is wrong}}}]}
            """).Single().Manifest!.Root);
        server.SetLog("default", "web-1", "web", "starting with planted-token\nplanted-password refused\n");
        Run("apply", "shop.yaml", "--wait", "--timeout", "1s");
        Run("diff", "other.yaml");
        Run("apply", "other.yaml");
        Run("apply", "immutable.yaml");
        Run("diff", "shop.yaml");
        Run("apply", "shop.yaml");
        server.Faults.When(request => request.Method == "PATCH", FaultKind.Forbidden, times: 3);
        Run("apply", "other.yaml");
        Run("status");
        Run("delete", "--yes");

        var all = string.Join('\n', said.Select(run => run.Output + run.Messages));
        Assert.Contains("refused", all, StringComparison.Ordinal);
        Assert.Contains("password: changed", all, StringComparison.Ordinal);
        foreach (var secret in Planted)
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    private static string Sorted(string lines) => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static ToolRun RunTool(FakeApiServer server, Scratch scratch, int exitCode, params string[] arguments)
    {
        var run = ToolRun.Of(scratch, [.. arguments, "--kubeconfig", server.KubeconfigPath]);
        Assert.True(run.ExitCode == exitCode, $"exit code {run.ExitCode}\n{run.Output}\n{run.Messages}");
        return run;
    }
}
