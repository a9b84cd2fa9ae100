using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>Who owns which field on the fake server, beyond what the recordings show.</summary>
public sealed class FieldOwnershipTests : IAsyncLifetime
{
    private const string Path = "/api/v1/namespaces/default/configmaps/c";

    private FakeApiServer server = null!;
    private ClusterConnection connection = null!;

    public async Task InitializeAsync()
    {
        server = await FakeApiServer.StartAsync();
        server.Controllers.Delay = TimeSpan.FromHours(1);
        connection = FakeConnection.To(server);
    }

    public async Task DisposeAsync()
    {
        await connection.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task FieldOfTwoOwners_StaysWhenOneLeavesIt()
    {
        await ApplyAsync("one", "data: { a: '1', b: '1' }");
        await ApplyAsync("two", "data: { a: '1' }");
        await ApplyAsync("one", "data: { b: '1' }");
        Assert.Equal("1", Stored("data", "a"));

        await ApplyAsync("two", "");
        Assert.Null(Stored("data", "a"));
        Assert.Equal("1", Stored("data", "b"));
    }

    [Fact]
    public async Task Force_TakesTheFieldFromTheOther_WhoCannotRemoveItThen()
    {
        await ApplyAsync("one", "data: { a: '1' }");
        Assert.Equal(409, (await SendAsync("two", "data: { a: '2' }")).StatusCode);
        await ApplyAsync("two", "data: { a: '2' }", force: true);
        await ApplyAsync("one", "");

        Assert.Equal("2", Stored("data", "a"));
    }

    [Fact]
    public async Task AppliedTwice_ChangesNothing()
    {
        await ApplyAsync("one", "data: { a: '1' }");
        var version = server.Objects.Version;

        await ApplyAsync("one", "data: { a: '1' }");

        Assert.Equal(version, server.Objects.Version);
    }

    [Fact]
    public async Task Update_OwnsWhatItChanged_AndConflictsNameIt()
    {
        await ApplyAsync("one", "data: { a: '1', b: '1' }");
        await connection.Client.SendAsync(new ApiRequest(HttpMethod.Patch, $"{Path}?fieldManager=editor", MapNode.Of("data", MapNode.Of("a", "2")), MediaTypes.MergePatch), default);

        var answer = await SendAsync("one", "data: { a: '1', b: '1' }");

        var cause = Assert.Single(answer.Failure!.Causes);
        Assert.StartsWith("conflict with \"editor\" using v1 at ", cause.Message, StringComparison.Ordinal);
        Assert.Equal(".data.a", cause.Field);
    }

    [Fact]
    public async Task SeveralConflicts_AreToldByOwner()
    {
        await ApplyAsync("one", "data: { a: '1', b: '1' }");

        var answer = await SendAsync("two", "data: { a: '2', b: '2' }");

        Assert.Equal("Apply failed with 2 conflicts: conflicts with \"one\":\n- .data.a\n- .data.b", answer.Failure!.Message);
        Assert.Equal([".data.a", ".data.b"], answer.Failure.Causes.Select(cause => cause.Field));
    }

    [Fact]
    public async Task Lists_AreMergedByTheirKeys()
    {
        const string path = "/apis/apps/v1/namespaces/default/deployments/web";
        await ApplyAsync("one", Deployment("{ name: web, image: a, ports: [{ containerPort: 80 }, { containerPort: 53, protocol: UDP }] }"), path);
        await ApplyAsync("two", Deployment("{ name: web, ports: [{ containerPort: 80, protocol: TCP, name: http }] }, { name: side, image: b }"), path);
        await ApplyAsync("one", Deployment("{ name: web, image: a, ports: [{ containerPort: 80 }] }"), path);

        var containers = (ListNode)server.Objects.Find("apps", "deployments", "default", "web")!.Find("spec", "template", "spec", "containers")!;
        Assert.Equal(["web", "side"], containers.Select(container => container.Find("name")!.ToString()));
        var port = (MapNode)Assert.Single((ListNode)containers[0].Find("ports")!);
        Assert.Equal(("80", "http"), (port["containerPort"]!.ToString(), port["name"]!.ToString()));
    }

    [Fact]
    public async Task DryRun_ShowsTheResult_AndStoresNothing()
    {
        var version = server.Objects.Version;

        var answer = await SendAsync("one", "data: { a: '1' }", query: "&dryRun=All");

        Assert.Equal((201, "1"), (answer.StatusCode, answer.Body!.Find("data", "a")!.ToString()));
        Assert.Equal(version, server.Objects.Version);
    }

    [Fact]
    public async Task ResourceVersion_ThatIsNotTheStoredOne_IsRefused()
    {
        await ApplyAsync("one", "data: { a: '1' }");

        var answer = await SendAsync("one", "data: { a: '2' }", metadata: ", resourceVersion: '1'");

        Assert.Equal((409, "Conflict"), (answer.StatusCode, answer.Failure!.Reason));
        Assert.Empty(answer.Failure.Causes);
    }

    private static string Deployment(string containers) => $$"""
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec: { containers: [{{containers}}] }
        """;

    private string? Stored(params string[] path) => server.Objects.Find("", "configmaps", "default", "c")!.Find(path)?.ToString();

    private async Task ApplyAsync(string manager, string body, string path = Path, bool force = false)
    {
        var answer = await SendAsync(manager, body, path, force ? "&force=true" : "");
        Assert.True(answer.IsSuccess, answer.Failure?.Message);
    }

    private Task<ApiAnswer> SendAsync(string manager, string body, string path = Path, string query = "", string metadata = "")
    {
        var isDeployment = path != Path;
        var text = $"apiVersion: {(isDeployment ? "apps/v1" : "v1")}\nkind: {(isDeployment ? "Deployment" : "ConfigMap")}\nmetadata: {{ name: {(isDeployment ? "web" : "c")}{metadata} }}\n{body}\n";
        return connection.Client.SendAsync(
            new ApiRequest(HttpMethod.Patch, $"{path}?fieldManager={manager}&fieldValidation=Strict{query}", (MapNode)YamlReader.Read(text)[0].Root!, MediaTypes.ServerSideApply), default);
    }
}
