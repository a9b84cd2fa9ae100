using System.Collections.Concurrent;
using System.Net;
using System.Text;
using KubeDsl.Fakes.Access;
using KubeDsl.Fakes.Controllers;
using KubeDsl.Fakes.Faults;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KubeDsl.Fakes;

/// <summary>
/// An API server for tests, on the loopback address and with TLS. It answers as recordings of a real server show, runs controllers that make
/// objects ready, and does wrong on demand.
/// </summary>
public sealed class FakeApiServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ResourceRegistry registry = new();
    private readonly List<LoggedRequest> requests = [];
    private readonly ConcurrentDictionary<(string Namespace, string Pod, string Container), string> logs = new();
    private readonly string folder = Directory.CreateTempSubdirectory("kubedsl-fake-").FullName;
    private readonly WebApplication application;
    private int number = -1;

    private FakeApiServer(FakeApiServerOptions options)
    {
        Objects = new ObjectStore();
        Controllers = new ClusterControllers(Objects, registry, stop.Token);
        Access.Accept(Token);
        application = Build(Authority.IssueServer([.. options.ServerNames]), options);
        foreach (var name in new[] { "default", "kube-system" })
            AddNamespace(name);
    }

    /// <summary>The token in the kubeconfig.</summary>
    public const string Token = "token-of-the-tester";

    /// <summary>The objects.</summary>
    public ObjectStore Objects { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What becomes of objects.</summary>
    public ClusterControllers Controllers { get; }

    /// <summary>Who may come in.</summary>
    public AccessControl Access { get; } = new();

    /// <summary>Signed the server's certificate, and can sign those of clients.</summary>
    public CertificateAuthority Authority { get; } = new();

    /// <summary>Gives the text of a warning that goes with the answer to a request, or null.</summary>
    public Func<LoggedRequest, string?> WarningFor { get; set; } = _ => null;

    /// <summary>Where the server is.</summary>
    public Uri Address { get; private set; } = new("https://127.0.0.1");

    /// <summary>A kubeconfig file with the one context <c>fake</c>.</summary>
    public string KubeconfigPath => Path.Combine(folder, "config");

    /// <summary>What the requests so far were, in the order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    /// <summary>Starts a server.</summary>
    public static async Task<FakeApiServer> StartAsync(FakeApiServerOptions? options = null)
    {
        var server = new FakeApiServer(options ?? new FakeApiServerOptions());
        await server.application.StartAsync();
        server.Address = new Uri(server.application.Urls.Single());
        await File.WriteAllTextAsync(server.KubeconfigPath, server.Kubeconfig($"{{ token: {Token} }}"));
        return server;
    }

    /// <summary>The text of a kubeconfig.</summary>
    /// <param name="user">The user, as a YAML flow map.</param>
    /// <param name="cluster">More of the cluster, as lines of a YAML block map.</param>
    /// <param name="namespace">The namespace of the context; null for none.</param>
    public string Kubeconfig(string user, string cluster = "", string? @namespace = null) => $$"""
        apiVersion: v1
        kind: Config
        current-context: fake
        clusters:
        - name: fake
          cluster:
            server: {{Address.AbsoluteUri.TrimEnd('/')}}
            certificate-authority-data: {{Convert.ToBase64String(Encoding.UTF8.GetBytes(Authority.Pem))}}
            {{cluster}}
        users:
        - name: tester
          user: {{user}}
        contexts:
        - name: fake
          context: { cluster: fake, user: tester{{(@namespace is null ? "" : $", namespace: {@namespace}")}} }

        """;

    /// <summary>Puts a namespace there at once.</summary>
    public void AddNamespace(string name) => Add("v1", "Namespace", null, name, MapNode.Of(
        ("spec", MapNode.Of("finalizers", ListNode.OfStrings(["kubernetes"]))), ("status", MapNode.Of("phase", "Active"))));

    /// <summary>Puts an object there at once, as it is, with a new identity and nobody's mark.</summary>
    /// <returns>Where it is kept.</returns>
    public ObjectKey Add(string apiVersion, string kind, string? @namespace, string name, MapNode content)
    {
        var resource = registry.All.First(resource => resource.ApiVersion == apiVersion && resource.Kind == kind);
        var key = new ObjectKey(resource.Group, resource.Plural, @namespace ?? "", name);
        var metadata = (content["metadata"] as MapNode ?? MapNode.Empty).Set("name", name).Set("uid", Guid.NewGuid().ToString()).Set("creationTimestamp", "2026-01-01T00:00:00Z");
        if (@namespace is not null)
            metadata = metadata.Set("namespace", @namespace);
        if (resource.HasGeneration)
            metadata = metadata.Set("generation", 1);
        Objects.Update(key, _ => content.Set("apiVersion", apiVersion).Set("kind", kind).Set("metadata", metadata));
        return key;
    }

    /// <summary>Says what a container wrote.</summary>
    public void SetLog(string @namespace, string pod, string container, string text) => logs[(@namespace, pod, container)] = text;

    /// <summary>Stops the server; open watches end.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await application.StopAsync();
        await application.DisposeAsync();
        Authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal int NextNumber() => Interlocked.Increment(ref number);

    internal void Log(LoggedRequest request)
    {
        lock (requests)
        {
            // Requests come nearly in order.
            var place = requests.Count;
            while (place > 0 && requests[place - 1].Index > request.Index)
                place--;
            requests.Insert(place, request);
        }
    }

    internal string LogOf(string @namespace, string pod, IReadOnlyDictionary<string, string> query)
    {
        var text = logs.GetValueOrDefault((@namespace, pod, query.GetValueOrDefault("container") ?? "")) ?? "";
        var lines = text.TrimEnd('\n').Split('\n');
        return query.TryGetValue("tailLines", out var tail) && int.TryParse(tail, out var count) && count < lines.Length ? string.Join('\n', lines[^count..]) + "\n" : text;
    }

    private WebApplication Build(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, FakeApiServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 250;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = options.IsHttp2 ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate;
                    https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                    https.ClientCertificateValidation = (_, _, _) => true;
                });
            });
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var built = builder.Build();
        built.Run(new RequestHandler(this, options, Objects, registry, stop.Token).HandleAsync);
        return built;
    }
}
