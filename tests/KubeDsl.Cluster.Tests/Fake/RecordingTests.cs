using System.Net.Http.Headers;
using KubeDsl.Fakes;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>The fake server answers as a real one was recorded to.</summary>
public class RecordingTests
{
    private const string Web = "/apis/apps/v1/namespaces/rec/deployments/web";
    private const string WebBody = """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":REPLICAS,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}}}""";

    [SkippableTheory]
    [InlineData("apply-conflict", 2)]
    [InlineData("apply-create-update", 2)]
    [InlineData("apply-dry-run", 3)]
    [InlineData("apply-field-removed", 2)]
    [InlineData("apply-rejected", 4)]
    [InlineData("apply-warning", 4)]
    [InlineData("delete", 4)]
    public async Task Replay_GivesTheAnswersOfARealServer(string name, int replicasBefore)
    {
        var exchanges = Recording.Read(name);
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        await ApplyAsync(client, Web, WebBody.Replace("REPLICAS", $"{replicasBefore}", StringComparison.Ordinal));
        await ApplyAsync(client, "/api/v1/namespaces/rec/configmaps/c", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}""");
        await ApplyAsync(client, "/api/v1/namespaces/rec/configmaps/m1", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"m1"}}""");

        await ReplayAsync(client, exchanges);
    }

    [SkippableFact]
    public async Task Replay_ApplySet_InANamespaceThatIsBeingDeleted()
    {
        var exchanges = Recording.Read("applyset");
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        foreach (var exchange in exchanges.Where(exchange => Recording.Method(exchange) == "PATCH" && Recording.Status(exchange) == 200))
            (await client.SendAsync(Recording.Message(exchange))).EnsureSuccessStatusCode();
        (await client.DeleteAsync("/api/v1/namespaces/rec")).EnsureSuccessStatusCode();

        await ReplayAsync(client, exchanges);
    }

    [SkippableFact]
    public async Task Replay_CustomResourceDefinition_IsEstablishedAndInDiscovery()
    {
        var exchanges = Recording.Read("crd");
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        (await client.DeleteAsync("/api/v1/namespaces/rec")).EnsureSuccessStatusCode();
        server.Controllers.Delay = TimeSpan.Zero;

        await ReplayAsync(client, exchanges.Take(1));
        await Eventually.AsyncTrue(async () => (await client.GetAsync(Recording.Path(exchanges[2]))).IsSuccessStatusCode);
        await ReplayAsync(client, exchanges.Skip(1));

        var established = await client.GetStringAsync(Recording.Path(exchanges[1]));
        Assert.Contains("\"Established\"", established, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Replay_Unauthorized_AndForbidden()
    {
        var exchanges = Recording.Read("unauthorized-forbidden");
        await using var server = await StartAsync();
        server.Access.Forbid("nobody");
        using var client = ClientOf(server);

        foreach (var exchange in exchanges)
        {
            var isAnonymous = Recording.Body(exchange)["message"]!.ToString()!.Contains("system:anonymous", StringComparison.Ordinal);
            client.DefaultRequestHeaders.Authorization = isAnonymous ? null
                : new AuthenticationHeaderValue("Bearer", Recording.Status(exchange) == 401 ? "wrong" : FakeApiServer.Token);
            await ReplayAsync(client, [exchange]);
        }
    }

    [SkippableTheory]
    [InlineData("discovery-aggregated")]
    [InlineData("discovery-legacy")]
    public async Task Replay_Discovery_HasTheKindsOfARealServer(string name)
    {
        var exchanges = Recording.Read(name);
        await using var server = await StartAsync();
        using var client = ClientOf(server);

        foreach (var exchange in exchanges)
        {
            var answer = await BodyAsync(await client.SendAsync(Recording.Message(exchange)));
            var real = Recording.Body(exchange);
            Assert.Equal((real["kind"], real["apiVersion"]), (answer["kind"], answer["apiVersion"]));
            Assert.Empty(Workhorses(real).Except(Workhorses(answer)));
        }
    }

    [SkippableFact]
    public async Task Replay_Watch_TellsChangesBookmarksAndVersionsTooOld()
    {
        var exchanges = Recording.Read("watch");
        await using var server = await StartAsync();
        using var client = ClientOf(server);
        const string path = "/api/v1/namespaces/rec/configmaps/m1";
        await ApplyAsync(client, path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"m1"},"data":{"k":"v"}}""");
        var version = server.Objects.Version;
        await ApplyAsync(client, path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"m1"},"data":{"k":"w"}}""");

        var followed = await client.GetStringAsync($"/api/v1/namespaces/rec/configmaps?watch=1&allowWatchBookmarks=true&resourceVersion={version}&timeoutSeconds=1");
        var tooOld = await client.GetStringAsync(Recording.Path(exchanges[1]));

        Assert.Equal(Types((ListNode)exchanges[0].Find("response", "bodyLines")!), Types(Lines(followed)));
        Assert.Equal(Types((ListNode)exchanges[1].Find("response", "bodyLines")!), Types(Lines(tooOld)));
        Assert.Contains("too old resource version: 1 (", tooOld, StringComparison.Ordinal);
    }

    private static async Task<FakeApiServer> StartAsync()
    {
        var server = await FakeApiServer.StartAsync();
        server.Controllers.Delay = TimeSpan.FromHours(1);
        server.AddNamespace("rec");
        return server;
    }

    private static HttpClient ClientOf(FakeApiServer server)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", FakeApiServer.Token);
        return client;
    }

    private static async Task ApplyAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, new MediaTypeHeaderValue("application/apply-patch+yaml"));
        (await client.PatchAsync($"{path}?fieldManager=kubedsl&force=true", content)).EnsureSuccessStatusCode();
    }

    private static async Task ReplayAsync(HttpClient client, IEnumerable<MapNode> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            using var message = Recording.Message(exchange);
            var response = await client.SendAsync(message);
            var expected = AnswerShape.Of(Recording.Status(exchange), Recording.Body(exchange));
            var actual = AnswerShape.Of((long)response.StatusCode, await BodyAsync(response));
            Assert.True(expected == actual, $"{Recording.Method(exchange)} {Recording.Path(exchange)}\n--- a real server\n{expected}\n--- the fake\n{actual}");
        }
    }

    private static async Task<MapNode> BodyAsync(HttpResponseMessage response) => (MapNode)YamlReader.Read(await response.Content.ReadAsStringAsync())[0].Root!;

    // Every kind that manifests are written of; reviews and other resources that are only asked, and trial groups, are left out.
    private static IEnumerable<string> Workhorses(MapNode document) =>
        from name in Names(document)
        where name is "configmaps" or "secrets" or "pods" or "services" or "deployments" or "statefulsets" or "daemonsets" or "jobs" or "cronjobs" or "apps" or "batch" or "namespaces"
        select name;

    private static IEnumerable<string> Names(ManifestNode node) => node switch
    {
        MapNode map => map.SelectMany(entry => entry is { Key: "name" or "resource", Value: StringNode text } ? [text.Value] : Names(entry.Value)),
        ListNode list => list.SelectMany(Names),
        _ => [],
    };

    private static ListNode Lines(string text) =>
        ListNode.Of(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => YamlReader.Read(line)[0].Root!));

    private static IEnumerable<string> Types(ListNode lines) => lines.OfType<MapNode>().Select(line => line["type"]!.ToString()!);
}
