using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Sets;
using KubeDsl.Cluster.Tests.Running.Memory;
using KubeDsl.Fakes;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Live;

/// <summary>
/// A namespace of its own on a server that is spoken to over HTTP: the fake one, or the real one that <c>KUBEDSL_TEST_KUBECONFIG</c> names.
/// </summary>
internal sealed class ClusterUnderTest : IAsyncDisposable
{
    public const string Fake = "fake";
    public const string Real = "real";

    private const string Variable = "KUBEDSL_TEST_KUBECONFIG";

    private readonly ClusterConnection connection;

    private ClusterUnderTest(ClusterConnection connection, FakeApiServer? server)
    {
        this.connection = connection;
        Server = server;
        Access = new ClusterAccess(connection.Client, connection.Discovery, connection.Namespace, connection.Time);
        Set = new ApplySetParent("Secret", connection.Namespace, "set");
    }

    public static TheoryData<string> All => [Fake, Real];

    /// <summary>The fake server; null for a real one.</summary>
    public FakeApiServer? Server { get; }

    public ClusterAccess Access { get; }

    public ApplySetParent Set { get; }

    public string Namespace => Access.Namespace;

    public ApplyOptions InSet => new() { Set = Set, Prune = true };

    /// <summary>Opens a cluster; a test for the real one is skipped, and says so, where there is none.</summary>
    public static async Task<ClusterUnderTest> OpenAsync(string kind)
    {
        var kubeconfig = Environment.GetEnvironmentVariable(Variable);
        Skip.If(kind == Real && string.IsNullOrEmpty(kubeconfig), $"needs a real API server: {Variable} names no kubeconfig");

        var server = kind == Fake ? await FakeApiServer.StartAsync() : null;
        var options = new ConnectionOptions
        {
            Kubeconfig = server?.KubeconfigPath ?? kubeconfig,
            Namespace = $"kubedsl-test-{Guid.NewGuid().ToString("N")[..8]}",
            Client = new ApiClientOptions { Jitter = () => 0 },
        };
        var cluster = new ClusterUnderTest(ClusterConnection.Open(options), server);
        var made = await cluster.SendAsync(HttpMethod.Patch, $"/api/v1/namespaces/{options.Namespace}?fieldManager=test", $"{{apiVersion: v1, kind: Namespace, metadata: {{name: {options.Namespace}}}}}", MediaTypes.ServerSideApply);
        Assert.True(made.IsSuccess, made.ToString());
        return cluster;
    }

    public async Task<RunReport> ApplyAsync(string text, ApplyOptions options, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        var plan = await new Planner(Access.Discovery, Namespace).PlanAsync(Yaml.Checked(text), CancellationToken.None);
        return await new ApplyRun(Access, options, observer ?? new Recorder()).RunAsync(plan, cancellation);
    }

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? body = null, string? contentType = null) =>
        connection.Client.SendAsync(new ApiRequest(method, path, body is null ? null : Yaml.Map(body), contentType), CancellationToken.None);

    public Task<ApiAnswer> GetAsync(string plural, string name) => SendAsync(HttpMethod.Get, $"/api/v1/namespaces/{Namespace}/{plural}/{name}");

    public async ValueTask DisposeAsync()
    {
        if (Server is null)
            await SendAsync(HttpMethod.Delete, $"/api/v1/namespaces/{Namespace}");
        await connection.DisposeAsync();
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
