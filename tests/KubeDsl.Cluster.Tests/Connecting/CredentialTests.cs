using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Faults;

namespace KubeDsl.Cluster.Tests.Connecting;

public class CredentialTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ClientCertificate_SignsIn(bool isRsa)
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Access.Forbid("mallory");
        var (certificate, key) = server.Authority.IssueClient("mallory", isRsa);

        // Who is refused by name was recognised by the certificate.
        Assert.Contains("User \"mallory\" cannot get", await RefusalAsync(server, $"{{ client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(key)} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientCertificate_InFilesBesideTheKubeconfig_SignsIn()
    {
        await using var server = await FakeApiServer.StartAsync();
        var (certificate, key) = server.Authority.IssueClient("alice");
        Write(server, "alice.crt", certificate);
        Write(server, "alice.key", key);
        await using var connection = FakeConnection.As(server, "{ client-certificate: alice.crt, client-key: alice.key }");

        Assert.True((await connection.AskAsync()).IsSuccess);
    }

    [Fact]
    public async Task ClientCertificate_ThatCannotBeUsed_IsTold()
    {
        await using var server = await FakeApiServer.StartAsync();
        var (certificate, key) = server.Authority.IssueClient("alice");
        var (_, otherKey) = server.Authority.IssueClient("bob");

        Assert.Contains("has a client certificate and no 'client-key'", Message(server, $"{{ client-certificate-data: {Base64(certificate)} }}"), StringComparison.Ordinal);
        Assert.Contains("must be PEM, and the key that of the certificate", Message(server, $"{{ client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(otherKey)} }}"), StringComparison.Ordinal);
        Assert.Contains("is encrypted", Message(server, $"{{ client-certificate-data: {Base64(certificate)}, client-key-data: {Base64("-----BEGIN ENCRYPTED PRIVATE KEY-----")} }}"), StringComparison.Ordinal);
        Assert.Contains("'client-key' of the user 'tester' cannot be read", Message(server, $"{{ client-certificate-data: {Base64(certificate)}, client-key: none.key }}"), StringComparison.Ordinal);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Password_SignsIn()
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Access.Accept("alice:pass:word");
        await using var connection = FakeConnection.As(server, "{ username: alice, password: 'pass:word' }");

        Assert.True((await connection.AskAsync()).IsSuccess);
    }

    [Fact]
    public async Task NoUser_IsAnonymous()
    {
        await using var server = await FakeApiServer.StartAsync();

        Assert.Contains("User \"system:anonymous\" cannot get", await RefusalAsync(server, "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ThatIsRefused_IsNotTriedAgain()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, "{ token: wrong }");

        Assert.Equal(401, (await connection.AskAsync()).StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task TokenFile_IsReadAnewWhenItIsRefused_AndEveryMinute()
    {
        await using var server = await FakeApiServer.StartAsync();
        var time = new RecordedPauses();
        Write(server, "token", "first\n");
        server.Access.Accept("first");
        await using var connection = FakeConnection.As(server, "{ tokenFile: token }", options: new ConnectionOptions { Host = FakeConnection.Nowhere, Client = new ApiClientOptions { Time = time } });
        Assert.True((await connection.AskAsync()).IsSuccess);

        Write(server, "token", "second");
        server.Access.Accept("second");
        server.Access.Revoke("first");
        Assert.True((await connection.AskAsync()).IsSuccess);
        Assert.Equal(3, server.Requests.Count);

        Write(server, "token", "third");
        server.Access.Accept("third");
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await connection.AskAsync()).IsSuccess);
        Assert.Equal("Bearer third", server.Requests[^1].Headers["Authorization"]);
    }

    [Fact]
    public async Task TokenFile_ThatIsNotThere_IsTold()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, "{ tokenFile: none }");

        Assert.Contains("cannot be read", (await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impersonation_GoesWithEveryRequest()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, $$"""{ token: {{FakeApiServer.Token}}, as: bob, as-uid: u1, as-groups: [one, two], as-user-extra: { "acme.com/team a": [x, "y, z"] } }""");

        await connection.AskAsync();

        var headers = server.Requests[0].Headers;
        Assert.Equal(("bob", "u1", "one,two"), (headers["Impersonate-User"], headers["Impersonate-Uid"], headers["Impersonate-Group"]));
        Assert.Equal("x,y, z", headers["Impersonate-Extra-acme.com%2Fteam%20a"]);
        Assert.All(server.Requests, request => Assert.DoesNotContain('~', string.Join('\n', request.Headers)));
    }

    [Fact]
    public async Task Impersonation_OfTheCommandLine_CountsMoreThanTheKubeconfig()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, $"{{ token: {FakeApiServer.Token}, as: bob }}", options: new ConnectionOptions { As = "carol", AsGroups = ["ops"], Host = FakeConnection.Nowhere });

        await connection.AskAsync();

        Assert.Equal(("carol", "ops"), (server.Requests[0].Headers["Impersonate-User"], server.Requests[0].Headers["Impersonate-Group"]));
    }

    [Fact]
    public async Task InAPod_TheServiceAccountSignsIn()
    {
        await using var server = await FakeApiServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("kubedsl-test-");
        File.WriteAllText(Path.Combine(folder.FullName, "token"), FakeApiServer.Token);
        File.WriteAllText(Path.Combine(folder.FullName, "ca.crt"), server.Authority.Pem);
        File.WriteAllText(Path.Combine(folder.FullName, "namespace"), "team\n");
        var host = new HostEnvironment
        {
            Variable = name => name switch { "KUBERNETES_SERVICE_HOST" => "127.0.0.1", "KUBERNETES_SERVICE_PORT" => $"{server.Address.Port}", _ => null },
            HomeFolder = "",
            ServiceAccountFolder = folder.FullName,
        };
        await using var connection = ClusterConnection.Open(new ConnectionOptions { Host = host });

        Assert.True((await connection.AskAsync()).IsSuccess);
        Assert.Equal(("in-cluster", "team"), (connection.ContextName, connection.Namespace));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task ManyRequestsWithAnExpiredToken_AllGetThrough()
    {
        await using var server = await FakeApiServer.StartAsync();
        Write(server, "token", "first");
        server.Access.Accept("first");
        await using var connection = FakeConnection.As(server, "{ tokenFile: token }");
        await connection.AskAsync();
        Write(server, "token", "second");
        server.Access.Accept("second");
        server.Access.Revoke("first");

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => connection.AskAsync()));

        Assert.All(answers, answer => Assert.Equal(200, answer.StatusCode));
    }

    [Fact]
    public async Task Credentials_StandInNoMessage()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, "{ token: planted-token }", "proxy-url: ''");
        server.Faults.When(_ => true, FaultKind.Reset, times: 100);

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync());

        Assert.DoesNotContain("planted", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("planted", connection.ToString(), StringComparison.Ordinal);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static void Write(FakeApiServer server, string name, string text) => File.WriteAllText(Path.Combine(Path.GetDirectoryName(server.KubeconfigPath)!, name), text);

    private static string Message(FakeApiServer server, string user) => Assert.Throws<ClusterException>(() => FakeConnection.As(server, user)).Message;

    private static async Task<string> RefusalAsync(FakeApiServer server, string user)
    {
        await using var connection = FakeConnection.As(server, user);
        var answer = await connection.AskAsync();
        Assert.Equal(403, answer.StatusCode);
        return answer.Failure!.Message;
    }
}
