using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Connecting;

/// <summary>Plugins are shell scripts here; on Windows there is no shell to run them.</summary>
public sealed class CredentialPluginTests : IAsyncLifetime
{
    private FakeApiServer server = null!;
    private string folder = "";

    public async Task InitializeAsync()
    {
        server = await FakeApiServer.StartAsync();
        folder = Path.GetDirectoryName(server.KubeconfigPath)!;
    }

    public Task DisposeAsync() => server.DisposeAsync().AsTask();

    [SkippableTheory]
    [InlineData("client.authentication.k8s.io/v1")]
    [InlineData("client.authentication.k8s.io/v1beta1")]
    public async Task Plugin_GivesAToken_AndIsRunOnce(string version)
    {
        Script($"""echo run >> runs; echo '{Credential(version, $"\"token\":\"{FakeApiServer.Token}\"")}'""");
        await using var connection = FakeConnection.As(server, Exec(version));

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => connection.AskAsync())), answer => Assert.True(answer.IsSuccess));

        Assert.Single(Runs());
    }

    [SkippableFact]
    public async Task Plugin_IsToldWhatItIsRunFor()
    {
        Script($"""echo "$KUBERNETES_EXEC_INFO" > info; echo "$1 $EXTRA" > said; {Answer()}""");
        await using var connection = FakeConnection.As(
            server, Exec(more: ", args: [get-token], env: [{ name: EXTRA, value: more }], provideClusterInfo: true"), "tls-server-name: 127.0.0.1");

        await connection.AskAsync();

        var info = YamlReader.Read(File.ReadAllText(Path.Combine(folder, "info")))[0].Root!;
        Assert.Equal("get-token more", File.ReadAllText(Path.Combine(folder, "said")).Trim());
        Assert.Equal("client.authentication.k8s.io/v1", info.Find("apiVersion")!.ToString());
        Assert.Equal(BooleanNode.Of(false), info.Find("spec", "interactive"));
        Assert.Equal(server.Address.AbsoluteUri.TrimEnd('/'), info.Find("spec", "cluster", "server")!.ToString());
        Assert.Equal("127.0.0.1", info.Find("spec", "cluster", "tls-server-name")!.ToString());
        Assert.Equal(server.Authority.Pem, Encoding.UTF8.GetString(Convert.FromBase64String(info.Find("spec", "cluster", "certificate-authority-data")!.ToString()!)));
    }

    [SkippableFact]
    public async Task Plugin_IsRunAgain_WhenItsTokenHasExpired()
    {
        var time = new RecordedPauses();
        Script($"echo run >> runs; echo '{Credential(more: $"\"token\":\"{FakeApiServer.Token}\",\"expirationTimestamp\":\"{DateTimeOffset.UtcNow.AddMinutes(10):yyyy-MM-ddTHH:mm:ssZ}\"")}'");
        await using var connection = FakeConnection.As(server, Exec(), options: new ConnectionOptions { Host = FakeConnection.Nowhere, Client = new ApiClientOptions { Time = time } });

        await connection.AskAsync();
        time.Advance(TimeSpan.FromMinutes(5));
        await connection.AskAsync();
        Assert.Single(Runs());

        time.Advance(TimeSpan.FromMinutes(5));
        await connection.AskAsync();
        Assert.Equal(2, Runs().Length);
    }

    [SkippableFact]
    public async Task Plugin_IsRunAgain_WhenTheServerRefusesItsToken()
    {
        Script("""echo run >> runs; echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"'$(cat current)'"}}'""");
        File.WriteAllText(Path.Combine(folder, "current"), "old");
        server.Access.Accept("old");
        await using var connection = FakeConnection.As(server, Exec());
        await connection.AskAsync();
        server.Access.Revoke("old");
        server.Access.Accept("new");
        File.WriteAllText(Path.Combine(folder, "current"), "new");

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => connection.AskAsync())), answer => Assert.True(answer.IsSuccess));

        Assert.Equal(2, Runs().Length);
    }

    [SkippableFact]
    public async Task Plugin_MayTakeLongerThanAServer()
    {
        Script($"echo run >> runs; sleep 3; {Answer()}");
        await using var connection = FakeConnection.As(
            server, Exec(), options: new ConnectionOptions { Host = FakeConnection.Nowhere, Client = new ApiClientOptions { AttemptTimeout = TimeSpan.FromSeconds(2) } });

        Assert.True((await connection.AskAsync()).IsSuccess);
        Assert.Single(Runs());
    }

    [SkippableFact]
    public async Task Plugin_GivesACertificate()
    {
        server.Access.Forbid("plugged");
        var (certificate, key) = server.Authority.IssueClient("plugged");
        File.WriteAllText(Path.Combine(folder, "answer"), JsonText.Write(MapNode.Of(
            ("apiVersion", "client.authentication.k8s.io/v1"), ("kind", "ExecCredential"), ("status", MapNode.Of(("clientCertificateData", certificate), ("clientKeyData", key))))));
        Script("cat answer");
        await using var connection = FakeConnection.As(server, Exec());

        Assert.Contains("User \"plugged\" cannot get", (await connection.AskAsync()).Failure!.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("exit 3", "The credential plugin 'plugin.sh' ended with exit code 3. Install it with care.")]
    [InlineData("echo planted", "The credential plugin 'plugin.sh' did not write an ExecCredential as JSON.")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","status":{"token":"planted"}}'""", "answered in the version 'client.authentication.k8s.io/v1beta1'")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{}}'""", "gave neither a token nor a certificate.")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"clientCertificateData":"planted"}}'""", "a certificate without its key")]
    [InlineData("""echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"planted","expirationTimestamp":"soon"}}'""", "'expirationTimestamp' that is no time")]
    [InlineData("head -c 2000000 /dev/zero", "wrote more than 1024 KiB.")]
    public async Task Plugin_ThatFails_IsTold_AndWhatItWroteIsNot(string script, string message)
    {
        Script(script);
        await using var connection = FakeConnection.As(server, Exec(more: ", installHint: Install it with care."));

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_ThatIsNotInstalled_IsToldWithItsHint()
    {
        await using var connection = FakeConnection.As(server, "{ exec: { apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin, interactiveMode: Never, installHint: Get it from your team. } }");

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync());

        Assert.EndsWith("The credential plugin 'no-such-plugin' is not installed, or may not be run. Get it from your team.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_ThatMustAsk_CannotWithoutATerminal()
    {
        await using var connection = FakeConnection.As(server, "{ exec: { apiVersion: client.authentication.k8s.io/v1, command: sh, interactiveMode: Always } }");

        Assert.Equal("The credential plugin 'sh' must ask the user, and standard input is no terminal.", (await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync())).Message);
    }

    [SkippableFact]
    public async Task Plugin_IsStopped_WhenTheUserGivesUp()
    {
        Script("echo run >> runs; exec sleep 60");
        await using var connection = FakeConnection.As(server, Exec());
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/api"), cancellation.Token).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static string Answer() => $"echo '{Credential(more: $"\"token\":\"{FakeApiServer.Token}\"")}'";

    private static string Credential(string version = "client.authentication.k8s.io/v1", string more = "") =>
        $$$"""{"apiVersion":"{{{version}}}","kind":"ExecCredential","status":{ {{{more}}} }}""";

    private static string Exec(string version = "client.authentication.k8s.io/v1", string more = "") =>
        $"{{ exec: {{ apiVersion: {version}, command: ./plugin.sh, interactiveMode: IfAvailable{more} }} }}";

    private void Script(string text)
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell");
        var file = Path.Combine(folder, "plugin.sh");
        File.WriteAllText(file, $"#!/bin/sh\ncd '{folder}'\n{text}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string[] Runs() => File.ReadAllLines(Path.Combine(folder, "runs"));
}
