using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Access;

namespace KubeDsl.Cluster.Tests.Connecting;

public class TrustTests
{
    private const string User = $"{{ token: {FakeApiServer.Token} }}";

    [Fact]
    public async Task OtherAuthority_IsNotTrusted()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var other = new CertificateAuthority();
        var text = server.Kubeconfig(User).Replace(Base64(server.Authority.Pem), Base64(other.Pem), StringComparison.Ordinal);

        Assert.Equal(
            $"The certificate of {Address(server)} is not of the authority that the cluster 'fake' of the kubeconfig names. The kubeconfig may be of a cluster that was made anew.",
            await MessageAsync(server, text));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task UnknownAuthority_IsNotTrusted()
    {
        await using var server = await FakeApiServer.StartAsync();
        var text = server.Kubeconfig(User).Replace($"certificate-authority-data: {Base64(server.Authority.Pem)}", "", StringComparison.Ordinal);

        Assert.Contains("is of an authority that this machine does not know", await MessageAsync(server, text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InsecureWhenSaid_TrustsAnybody()
    {
        await using var server = await FakeApiServer.StartAsync(new FakeApiServerOptions { ServerNames = ["elsewhere"] });
        var text = server.Kubeconfig(User).Replace($"certificate-authority-data: {Base64(server.Authority.Pem)}", "insecure-skip-tls-verify: true", StringComparison.Ordinal);

        Assert.True((await AskAsync(server, text)).IsSuccess);
    }

    [Fact]
    public async Task AuthorityFile_IsFoundBesideTheKubeconfig()
    {
        await using var server = await FakeApiServer.StartAsync();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(server.KubeconfigPath)!, "ca.crt"), server.Authority.Pem);
        var text = server.Kubeconfig(User).Replace($"certificate-authority-data: {Base64(server.Authority.Pem)}", "certificate-authority: ca.crt", StringComparison.Ordinal);

        Assert.True((await AskAsync(server, text)).IsSuccess);
    }

    [Fact]
    public async Task OtherName_IsTrustedOnlyWhenTheKubeconfigSaysIt()
    {
        await using var server = await FakeApiServer.StartAsync(new FakeApiServerOptions { ServerNames = ["kubernetes.default"] });

        Assert.Contains("is for another name. Correct 'server', or say in 'tls-server-name'", await MessageAsync(server, server.Kubeconfig(User)), StringComparison.Ordinal);
        Assert.True((await AskAsync(server, server.Kubeconfig(User, "tls-server-name: kubernetes.default"))).IsSuccess);
    }

    [Fact]
    public async Task NobodyListening_IsToldSoon()
    {
        var server = await FakeApiServer.StartAsync();
        var text = server.Kubeconfig(User);
        var address = Address(server);
        await server.DisposeAsync();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, text);
        await using var connection = ClusterConnection.Open(new ConnectionOptions { Kubeconfig = file, Host = FakeConnection.Nowhere });

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.AskAsync().WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal($"Nothing listens at {address}/. Is the cluster running, and is the server of the context 'fake' the right one?", exception.Message);
        File.Delete(file);
    }

    private static string Address(FakeApiServer server) => server.Address.AbsoluteUri.TrimEnd('/');

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<ApiAnswer> AskAsync(FakeApiServer server, string text)
    {
        File.WriteAllText(server.KubeconfigPath, text);
        await using var connection = FakeConnection.To(server);
        return await connection.AskAsync();
    }

    private static async Task<string> MessageAsync(FakeApiServer server, string text) =>
        (await Assert.ThrowsAsync<ClusterException>(() => AskAsync(server, text))).Message;
}
