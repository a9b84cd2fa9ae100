using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>Reads one kubeconfig file. Like kubectl it passes over what it does not know.</summary>
internal static class KubeconfigReader
{
    private static readonly YamlReaderOptions Options = new() { MaxDocumentLength = 4_000_000, MaxDepth = 64, MaxAliasedNodes = 100_000, NotesSurprisingValues = false };

    /// <summary>What the file says.</summary>
    /// <exception cref="ClusterException">It cannot be read, is no YAML, or a value does not have the form it must have.</exception>
    public static KubeconfigContents Read(string file)
    {
        var root = Load(file);
        if (root is null)
            return KubeconfigContents.Empty;

        var top = new KubeconfigMap(root, file);
        if (top.Text("kind") is { } kind && kind != "Config")
            throw top.Wrong("kind", $"This is a {kind} and no kubeconfig, whose kind is Config. Name the right file with --kubeconfig.");
        return new KubeconfigContents(
            top.Text("current-context"),
            Named(top, "contexts", "context", ContextOf),
            Named(top, "clusters", "cluster", ClusterOf),
            Named(top, "users", "user", UserReader.Read));
    }

    private static MapNode? Load(string file)
    {
        IReadOnlyList<YamlDocument> documents;
        try
        {
            documents = YamlReader.Read(File.ReadAllBytes(file), file, Options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"The kubeconfig '{file}' cannot be read: {exception.Message}", exception);
        }

        foreach (var problem in documents.SelectMany(document => document.Problems))
            if (problem.Severity == YamlProblemSeverity.Error)
                throw new ClusterException($"{problem.Place.File}:{problem.Line}:{problem.Column}: {problem.Message}");
        return documents.Count == 0 ? null : documents[0].Root switch
        {
            null or NullNode => null,
            MapNode map => map,
            var other => throw KubeconfigMap.Wrong(other.Origin, file, "A kubeconfig is a map with 'clusters', 'contexts' and 'users'."),
        };
    }

    private static Dictionary<string, T> Named<T>(KubeconfigMap top, string list, string part, Func<string, KubeconfigMap, T> read)
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in top.Maps(list))
        {
            var name = item.Text("name") ?? throw item.Wrong(null, $"An entry of '{list}' has no 'name'.");
            entries.TryAdd(name, read(name, item.Map(part) ?? item.Nothing()));
        }
        return entries;
    }

    private static ContextEntry ContextOf(string name, KubeconfigMap map) =>
        new(name, map.Place, map.Text("cluster"), map.Text("user"), map.Text("namespace"));

    private static ClusterEntry ClusterOf(string name, KubeconfigMap map) => new(name, map.Place)
    {
        Server = map.Text("server"),
        TlsServerName = map.Text("tls-server-name"),
        IsInsecure = map.Flag("insecure-skip-tls-verify"),
        CertificateAuthority = map.FilePath("certificate-authority"),
        CertificateAuthorityData = map.Bytes("certificate-authority-data"),
        ProxyUrl = map.Text("proxy-url"),
        DisablesCompression = map.Flag("disable-compression"),
        PluginSettings = map.Maps("extensions").FirstOrDefault(extension => extension.Text("name") == "client.authentication.k8s.io/exec")?.Map("extension")?.Node,
    };
}
