using KubeDsl.Cluster.Api;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Faults;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Api;

public class ApiClientTests
{
    private static readonly MapNode Config = MapNode.Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", MapNode.Of("name", "c")), ("data", MapNode.Of("a", "1")));
    private static readonly ApiRequest Apply = new(HttpMethod.Patch, "/api/v1/namespaces/default/configmaps/c?fieldManager=kubedsl", Config, MediaTypes.ServerSideApply);
    private static readonly ApiRequest Get = new(HttpMethod.Get, "/api/v1/namespaces/default");
    private static readonly ApiRequest Create = new(HttpMethod.Post, "/api/v1/namespaces/default/configmaps", Config);

    [Theory]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.WriteRace)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.InternalErrorAfterwards)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.ResetInBody)]
    public async Task Send_Apply_IsRepeatedAfter(FaultKind fault)
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        await connection.AskAsync();
        server.Faults.When(request => request.IsApply, fault, times: 2);

        var answer = await connection.Client.SendAsync(Apply, default);

        Assert.True(answer.IsSuccess);
        Assert.Equal(3, server.Requests.Count(request => request.IsApply));
        Assert.NotNull(server.Objects.Find("", "configmaps", "default", "c"));
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 2, 201)]
    [InlineData(FaultKind.InternalError, 1, 500)]
    [InlineData(FaultKind.Unavailable, 1, 503)]
    public async Task Send_WhatIsNotIdempotent_IsRepeatedOnlyWhenTheServerDidNotLookAtIt(FaultKind fault, int sendings, int status)
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.Method == "POST", fault);

        var answer = await connection.Client.SendAsync(Create, default);

        Assert.Equal((sendings, status), (server.Requests.Count, answer.StatusCode));
    }

    [Fact]
    public async Task Send_WhatIsNotIdempotent_IsNotRepeatedAfterABrokenAnswer()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.Method == "POST", FaultKind.ResetInBody);

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.Client.SendAsync(Create, default));

        Assert.Single(server.Requests);
        Assert.Contains("broke in the middle of the answer to POST /api/v1/namespaces/default/configmaps", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AfterTooManyRequests_WaitsAsLongAsTheServerAsks()
    {
        await using var server = await FakeApiServer.StartAsync();
        var time = new RecordedPauses();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { Time = time });
        server.Faults.RetryAfterSeconds = 7;
        server.Faults.At(0, FaultKind.TooManyRequests);

        await connection.Client.SendAsync(Get, default);

        Assert.Equal([TimeSpan.FromSeconds(7)], time.Pauses);
    }

    [Fact]
    public async Task Send_AfterFaults_WaitsLongerEachTime()
    {
        await using var server = await FakeApiServer.StartAsync();
        var time = new RecordedPauses();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { Time = time, Jitter = () => 1 });
        server.Faults.When(_ => true, FaultKind.InternalError, times: 3);

        Assert.True((await connection.Client.SendAsync(Get, default)).IsSuccess);

        Assert.Equal([200, 400, 800], time.Pauses.Select(pause => pause.TotalMilliseconds));
    }

    [Fact]
    public async Task Send_GivesTheAnswer_WhenTheFaultStays()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { Time = new RecordedPauses(), MaxAttempts = 4 });
        server.Faults.When(_ => true, FaultKind.Unavailable, times: 100);

        var answer = await connection.Client.SendAsync(Get, default);

        Assert.Equal((503, 4), (answer.StatusCode, server.Requests.Count));
    }

    [Fact]
    public async Task Send_EndsWithinTheTimeForRepeating()
    {
        await using var server = await FakeApiServer.StartAsync();
        var time = new RecordedPauses();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { Time = time, MaxAttempts = 1000, RetryTimeout = TimeSpan.FromSeconds(20) });
        server.Faults.RetryAfterSeconds = 6;
        server.Faults.When(_ => true, FaultKind.TooManyRequests, times: 1000);

        var answer = await connection.Client.SendAsync(Get, default);

        Assert.Equal((429, 3), (answer.StatusCode, time.Pauses.Count));
    }

    [Theory]
    [InlineData("/api/v1/namespaces/default/configmaps/none", 404)]
    [InlineData("/apis/none/v1/nothings", 404)]
    public async Task Send_RefusalsForGood_AreNotRepeated(string path, int status)
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);

        var answer = await connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, path), default);

        Assert.Equal((status, 1), (answer.StatusCode, server.Requests.Count));
        Assert.Equal("NotFound", answer.Failure!.Reason);
    }

    [Fact]
    public async Task Send_AnObjectThatDoesNotFitItsSchema_IsNotRepeated_ThoughTheCodeIs500()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);

        var answer = await connection.Client.SendAsync(Apply with { Body = Config.Set("dada", "x") }, default);

        Assert.Equal((500, 1), (answer.StatusCode, server.Requests.Count));
        Assert.Contains(".dada: field not declared in schema", answer.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhatMayBeSentOnce_IsSentOnce()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(_ => true, FaultKind.TooManyRequests, times: 9);

        var answer = await connection.Client.SendAsync(Apply with { Retry = ApiRetry.Never }, default);

        Assert.Equal((429, 1), (answer.StatusCode, server.Requests.Count));
    }

    [Fact]
    public async Task Send_SlowServer_IsGivenUpAfterTheTimeOfAnAttempt()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { AttemptTimeout = TimeSpan.FromMilliseconds(100), MaxAttempts = 1 });
        server.Faults.SlowBy = TimeSpan.FromSeconds(20);
        server.Faults.When(_ => true, FaultKind.Slow, times: 9);

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.Client.SendAsync(Apply with { Retry = ApiRetry.Never }, default));

        Assert.Contains("did not answer PATCH /api/v1/namespaces/default/configmaps/c?fieldManager=kubedsl within 0.1 seconds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Cancelled_EndsAtOnce()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.SlowBy = TimeSpan.FromSeconds(20);
        server.Faults.When(_ => true, FaultKind.Slow);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Client.SendAsync(Get, cancellation.Token));
    }

    [Fact]
    public async Task Send_ReadsWarnings()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.WarningFor = _ => "policy/v1beta1 \"PodDisruptionBudget\" is deprecated";

        Assert.Equal(["policy/v1beta1 \"PodDisruptionBudget\" is deprecated"], (await connection.AskAsync()).Warnings);
    }

    [Fact]
    public async Task Send_AnswersOverTheLimit_AreNotRead()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server, new ApiClientOptions { MaxAnswerLength = 100 });

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync());

        Assert.Contains("was not read to its end", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_LongAnswers_ComeCompressed()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Add("v1", "ConfigMap", "default", "long", MapNode.Of("data", MapNode.Of("text", new string('x', 100_000))));

        var answer = await connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/api/v1/namespaces/default/configmaps/long"), default);

        Assert.Equal(100_000, answer.Body!.Find("data", "text")!.ToString()!.Length);
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadText_GivesTheLogOfAContainer_OrNothing()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Add("v1", "Pod", "default", "web-1", MapNode.Of("spec", MapNode.Empty));
        server.SetLog("default", "web-1", "web", "one\ntwo\nthree\n");

        Assert.Equal("two\nthree\n", await connection.Client.ReadTextAsync("/api/v1/namespaces/default/pods/web-1/log?container=web&tailLines=2", default));
        Assert.Null(await connection.Client.ReadTextAsync("/api/v1/namespaces/default/pods/none/log", default));
    }
}
