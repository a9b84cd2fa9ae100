using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>Finds and reads the kubeconfig files that apply, by the rules of kubectl.</summary>
internal static class KubeconfigFiles
{
    /// <summary>
    /// A named file alone, which must exist; else the files of the list in <c>KUBECONFIG</c> that exist; else <c>~/.kube/config</c>.
    /// Of several files the first to name something decides.
    /// </summary>
    /// <exception cref="ClusterException">A file cannot be read.</exception>
    public static KubeconfigContents Read(string? named, HostEnvironment host)
    {
        if (named is not null)
            return File.Exists(named)
                ? KubeconfigReader.Read(named)
                : throw new ClusterException($"The kubeconfig '{named}' does not exist. Name the right file with --kubeconfig.");

        var contents = KubeconfigContents.Empty;
        foreach (var file in Candidates(host))
            if (File.Exists(file))
                contents = contents.FilledFrom(KubeconfigReader.Read(file));
        return contents;
    }

    /// <summary>Where kubeconfigs are looked for when none is named, for messages.</summary>
    public static IReadOnlyList<string> Candidates(HostEnvironment host)
    {
        if (host.Find("KUBECONFIG") is { } list)
            return [.. list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        return host.HomeFolder.Length == 0 ? [] : [Path.Combine(host.HomeFolder, ".kube", "config")];
    }
}
