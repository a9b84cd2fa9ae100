using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Credentials;
using KubeDsl.Cluster.Connecting.Kubeconfig;
using KubeDsl.Cluster.Connecting.Transport;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Cluster.Connecting;

/// <summary>Finds what a context of a kubeconfig stands for.</summary>
internal sealed class ContextResolver(KubeconfigContents contents, ConnectionOptions options)
{
    /// <summary>The namespace of contexts that name none.</summary>
    public const string DefaultNamespace = "default";

    private const int MaxListedNames = 10;

    /// <summary>The target of the context that was asked for, else of the current one.</summary>
    /// <exception cref="ClusterException">It does not exist, or its cluster or user does not.</exception>
    public ConnectionTarget Resolve()
    {
        var context = FindContext();
        var cluster = FindCluster(context);
        var user = FindUser(context);
        return new ConnectionTarget(
            context.Name,
            options.Server is { } server ? cluster with { Server = server } : cluster,
            CredentialSources.Of(user, cluster, options),
            ImpersonationOf(options, user?.Impersonation),
            options.Namespace ?? context.Namespace ?? DefaultNamespace);
    }

    /// <summary>As whom requests are made: what the user of the command says counts more than the kubeconfig.</summary>
    public static Impersonation? ImpersonationOf(ConnectionOptions options, Impersonation? known) =>
        options.As is null && options.AsGroups.Count == 0 && options.AsUid is null
            ? known
            : new Impersonation(
                options.As ?? known?.User ?? throw new ClusterException("Groups to act in (--as-group) and a UID (--as-uid) need a user to act as. Name one with --as."),
                options.AsUid ?? (options.As is null ? known?.Uid : null),
                options.AsGroups.Count > 0 ? options.AsGroups : known?.Groups ?? [],
                known?.Extra ?? []);

    private ContextEntry FindContext()
    {
        if ((options.Context ?? contents.CurrentContext) is not { } name)
        {
            // A cluster named outright, and the only one there is, need no context.
            if (options.Cluster is not null || options.Server is not null)
                return new ContextEntry(options.Cluster ?? "(none)", new SourceOrigin("", 1), options.Cluster, options.User, null);
            throw new ClusterException($"The kubeconfig has no current context. Name one with --context{Listed(contents.Contexts.Keys)}.");
        }
        if (contents.Contexts.TryGetValue(name, out var context))
            return context;
        throw new ClusterException(options.Context is null
            ? $"The current context '{name}' is not in the kubeconfig. Name another with --context{Suggested(name, contents.Contexts.Keys)}"
            : $"The kubeconfig has no context '{name}'{Suggested(name, contents.Contexts.Keys)}");
    }

    private ClusterEntry FindCluster(ContextEntry context)
    {
        if ((options.Cluster ?? context.Cluster) is not { } name)
            return options.Server is not null
                ? new ClusterEntry("(none)", context.Place)
                : throw KubeconfigMap.At(context.Place, $"The context '{context.Name}' names no 'cluster'.");
        return contents.Clusters.TryGetValue(name, out var cluster) ? cluster : throw Missing(context, "cluster", name, options.Cluster, contents.Clusters.Keys);
    }

    private UserEntry? FindUser(ContextEntry context)
    {
        if ((options.User ?? context.User) is not { } name)
            return null;
        return contents.Users.TryGetValue(name, out var user) ? user : throw Missing(context, "user", name, options.User, contents.Users.Keys);
    }

    private static ClusterException Missing(ContextEntry context, string what, string name, string? asked, IEnumerable<string> known) => asked is null
        ? KubeconfigMap.At(context.Place, $"The context '{context.Name}' names the {what} '{name}', which the kubeconfig does not have{Suggested(name, known)}")
        : new ClusterException($"The kubeconfig has no {what} '{name}'{Suggested(name, known)}");

    private static string Suggested(string name, IEnumerable<string> known) =>
        Spelling.Closest(name, known) is { } close ? $". Did you mean '{close}'?" : Listed(known) + ".";

    private static string Listed(IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var shown = string.Join(", ", names.Take(MaxListedNames).Select(name => $"'{name}'"));
        return names.Length == 0 ? "" : $": there is {shown}{(names.Length > MaxListedNames ? $" and {names.Length - MaxListedNames} more" : "")}";
    }
}
