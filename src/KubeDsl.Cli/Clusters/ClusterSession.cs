using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Clusters;

/// <summary>A connection for the length of one command, and what is to be sent over it.</summary>
internal sealed class ClusterSession(ClusterArguments arguments, ClusterConnection connection) : IAsyncDisposable
{
    public ClusterArguments Arguments => arguments;

    public ClusterAccess Access { get; } = new(connection.Client, connection.Discovery, connection.Namespace, connection.Time);

    public string Namespace => connection.Namespace;

    public string ContextName => connection.ContextName;

    public static ClusterSession Open(ClusterArguments arguments) =>
        new(arguments, ClusterConnection.Open(new ConnectionOptions
        {
            Kubeconfig = arguments.Kubeconfig,
            Context = arguments.Context,
            Namespace = arguments.Namespace,
            As = arguments.As,
            AsGroups = arguments.AsGroups,
            AsUid = arguments.AsUid,
        }));

    /// <summary>Reads and checks the sources; null when they have errors, which are told then.</summary>
    public async Task<LoadedSource?> LoadAsync(CancellationToken cancellation) =>
        new SourceLoader(arguments, await VersionAsync(cancellation)).Load();

    /// <exception cref="ClusterException">The server cannot be asked.</exception>
    public Task<ObjectPlan> PlanAsync(LoadedSource source, CancellationToken cancellation) =>
        new Planner(connection.Discovery, connection.Namespace).PlanAsync(source.Manifests, cancellation);

    /// <summary>The set that was named, or that a project has by itself; null for none.</summary>
    public ApplySetParent? SetOf(string? projectName)
    {
        if (arguments.NoApplySet)
            return null;
        var name = arguments.ApplySet ?? (projectName is null ? null : ApplySetParent.NameFor(projectName));
        return name is null ? null : ApplySetParent.Parse(name, connection.Namespace);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // The rules know a range of versions; a server outside of it is judged by the nearest.
    private async Task<KubernetesVersion> VersionAsync(CancellationToken cancellation)
    {
        var (oldest, latest) = (KubernetesVersion.Oldest, KubernetesVersion.Latest);
        if (arguments.KubernetesVersion is { } text)
            return KubernetesVersion.TryParse(text, out var wanted) && wanted >= oldest && wanted <= latest
                ? wanted
                : throw new CommandException($"--kubernetes-version '{text}' is not known. Use {oldest} to {latest}.");

        var answer = await connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/version"), cancellation);
        var found = (answer.Body?["gitVersion"] as Manifests.StringNode)?.Value.TrimStart('v').Split('-', '+')[0];
        if (!answer.IsSuccess || !KubernetesVersion.TryParse(found, out var version))
            return latest;
        return version < oldest ? oldest : version > latest ? latest : version;
    }
}
