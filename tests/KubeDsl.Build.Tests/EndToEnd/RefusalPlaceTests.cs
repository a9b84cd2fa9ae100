using System.Text.RegularExpressions;
using KubeDsl.Fakes;

namespace KubeDsl.Build.Tests.EndToEnd;

/// <summary>What a cluster refuses is an error at the C# line of the field that it names.</summary>
public sealed class RefusalPlaceTests : IDisposable
{
    private const string Shop = """
        using KubeDsl;
        using KubeDsl.DataExample;
        public static class Shop
        {
            [Manifests]
            public static IEnumerable<Resource> Define()
            {
                var agent = new Container("agent") // line: agent
                    .Image("agent:1.2");
                yield return new Deployment("web") // line: web
                    .Replicas(3) // line: typed
                    .WithContainer("web", "nginx:1.27", c => c // line: container
                        .WithPort(80)
                        .WithPort(443) // line: item
                        .SecurityContext(s => s
                            .RunAsUser(0))) // line: nested
                    .WithSidecar("log", "log:1.0", shares: "/logs") // line: verb
                    .WithContainer(agent)
                    .Set("spec.minReadySeconds", 5) // line: set
                    .Slow();
                var count = 3;
                var worker = new Deployment("worker").Replicas(1); // line: kept
                worker = worker.WithContainer("a", "a:1")
                    .WithContainer("b", "b:1"); // line: next
                yield return Two(worker).WithLabel("a", "b") // line: worker
                    .WithLabel("c", count > 2 ? "d" : "e"); // line: perhaps
                yield return new Database("orders") // line: database
                    .Engine("PostgreSQL")
                    .Replicas(2); // line: custom
            }

            private static Deployment Two(Deployment deployment)
            {
                var labelled = deployment.WithAnnotation("a", "1"); // line: one
                return labelled.WithAnnotation("b", "2"); // line: two
            }
        }
        """;

    private const string Helpers = """
        using KubeDsl;
        public static class Helpers
        {
            public static Deployment Slow(this Deployment deployment) =>
                deployment.ProgressDeadlineSeconds(900); // line: helper
        }
        """;

    private const string Crd = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: databases.data.example.com}
        spec:
          group: data.example.com
          scope: Namespaced
          names: {kind: Database, plural: databases, singular: database, listKind: DatabaseList}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      engine: {type: string}
                      replicas: {type: integer, format: int32}
        """;

    private static readonly (string Field, string File, string Line)[] Expected =
    [
        ("spec.replicas", "Shop.cs", "typed"),
        ("spec.template.spec.containers[0].image", "Shop.cs", "container"),
        ("spec.template.spec.containers[0].ports[1].containerPort", "Shop.cs", "item"),
        ("spec.template.spec.containers[0].securityContext.runAsUser", "Shop.cs", "nested"),
        ("spec.template.spec.initContainers[0].restartPolicy", "Shop.cs", "verb"),
        ("spec.template.spec.containers[0].volumeMounts[0].name", "Shop.cs", "verb"),
        ("spec.template.spec.containers[1].name", "Shop.cs", "agent"),
        ("spec.minReadySeconds", "Shop.cs", "set"),
        ("spec.progressDeadlineSeconds", "Helpers.cs", "helper"),
        ("metadata.name", "Shop.cs", "web"),
    ];

    // The name of an annotation is in optimised code twice in what the compiler makes one statement of.
    private static readonly (string Field, string Debug, string Release)[] ExpectedOfWorker =
    [
        ("spec.replicas", "kept", "kept"),
        ("spec.template.spec.containers[1].image", "next", "next"),
        ("metadata.annotations.a", "one", "one"),
        ("metadata.annotations.b", "two", "one"),
        ("metadata.labels.c", "perhaps", "worker"),
    ];

    private readonly ScratchProject app = new("Shop", items: """<KubeDslCrd Include="crd.yaml" />""");

    public RefusalPlaceTests()
    {
        app.Write("Shop.cs", Shop);
        app.Write("Helpers.cs", Helpers);
        app.Write("crd.yaml", Crd);
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task Refusals_AreErrorsOfTheBuildAtTheirLines(string configuration)
    {
        await using var server = await StartAsync();
        var said = app.Build(1, ["-c", configuration, "-t:KubeDslApply", $"-p:KubeDslToolPath={Tool}", $"-p:KubeDslApplyArguments=--kubeconfig {server.KubeconfigPath}"]);

        foreach (var (field, file, line) in Expected)
            Assert.Contains($"{PlaceOf(file, line)}: error KDSL9097: deployment/web: {field}: Invalid value", WithoutColumns(said), StringComparison.Ordinal);
        foreach (var (field, debug, release) in ExpectedOfWorker)
            Assert.Contains($"{PlaceOf("Shop.cs", configuration == "Release" ? release : debug)}: error KDSL9097: deployment/worker: {field}: Invalid value", WithoutColumns(said), StringComparison.Ordinal);
        Assert.Contains($"{PlaceOf("Shop.cs", "custom")}: error KDSL9097: database/orders: spec.replicas: ", WithoutColumns(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_AreShownAtTheirLinesByTheTool()
    {
        await using var server = await StartAsync();
        foreach (var verb in new[] { "apply", "diff" })
        {
            var said = app.Dotnet(verb == "diff" ? 2 : 1, [Tool, verb, "--kubeconfig", server.KubeconfigPath]);
            foreach (var (field, file, line) in Expected)
                Assert.Matches($@"  {Regex.Escape(Path.Combine(app.Folder, file))}:{LineOf(file, line)}:\d+: {Regex.Escape(field)}: Invalid value", said);
        }
    }

    [Fact]
    public async Task WhatAPolicyDenies_IsAnErrorAtItsLine()
    {
        await using var server = await StartAsync();
        app.Write("policy.yaml", """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: small.example.com}
            spec:
              matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]}
              validations: [{expression: object.spec.replicas < 3, message: too many}]
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: small.example.com}
            spec: {policyName: small.example.com, validationActions: [Deny]}
            """);

        var built = app.Build(1, ["-t:KubeDslApply", $"-p:KubeDslToolPath={Tool}", $"-p:KubeDslApplyArguments=--kubeconfig {server.KubeconfigPath} --policies policy.yaml"]);
        Assert.Contains($"{PlaceOf("Shop.cs", "typed")}: error KDSL2910: Deployment 'web', spec.replicas: ", WithoutColumns(built), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.IsApply && request.Path.EndsWith("/web", StringComparison.Ordinal));
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "KubeDsl.Cli.dll");

    private async Task<FakeApiServer> StartAsync()
    {
        var server = await FakeApiServer.StartAsync();
        app.Dotnet(0, [Tool, "apply", "crd.yaml", "--kubeconfig", server.KubeconfigPath]);
        server.Faults.Refuse("web", [.. Expected.Select(expected => expected.Field)]);
        server.Faults.Refuse("worker", [.. ExpectedOfWorker.Select(expected => expected.Field)]);
        server.Faults.Refuse("orders", "spec.replicas");
        return server;
    }

    private static string WithoutColumns(string text) => Regex.Replace(text, @"\.cs\((\d+),\d+\)", ".cs($1)");

    private string PlaceOf(string file, string line) => $"{Path.Combine(app.Folder, file)}({LineOf(file, line)})";

    private static int LineOf(string file, string name) =>
        Array.FindIndex((file == "Shop.cs" ? Shop : Helpers).Split('\n'), text => text.TrimEnd().EndsWith($"// line: {name}", StringComparison.Ordinal)) + 1;
}
