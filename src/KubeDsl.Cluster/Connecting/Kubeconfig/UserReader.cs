namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>Reads a user of a kubeconfig.</summary>
internal static class UserReader
{
    private static readonly string[] PluginVersions = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];

    /// <summary>The user of this name.</summary>
    public static UserEntry Read(string name, KubeconfigMap map)
    {
        if (map.Map("auth-provider") is { } provider)
            throw provider.Wrong(null, $"The user '{name}' signs in by 'auth-provider', which Kubernetes no longer has. Use a credential plugin ('exec') in its place.");

        return new UserEntry(name, map.Place)
        {
            ClientCertificate = map.FilePath("client-certificate"),
            ClientCertificateData = map.Bytes("client-certificate-data"),
            ClientKey = map.FilePath("client-key"),
            ClientKeyData = map.Bytes("client-key-data"),
            Token = map.Text("token"),
            TokenFile = map.FilePath("tokenFile"),
            UserName = map.Text("username"),
            Password = map.Text("password"),
            Impersonation = ImpersonationOf(map),
            Exec = map.Map("exec") is { } exec ? ExecOf(exec) : null,
        };
    }

    private static Impersonation? ImpersonationOf(KubeconfigMap map)
    {
        var user = map.Text("as");
        var groups = map.Texts("as-groups");
        var extra = map.Map("as-user-extra");
        if (user is null && groups.Count == 0 && extra is null && map.Text("as-uid") is null)
            return null;
        if (user is null)
            throw map.Wrong(null, "'as-uid', 'as-groups' and 'as-user-extra' need 'as', the user to act as.");
        return new Impersonation(user, map.Text("as-uid"), groups,
            extra is null ? [] : [.. extra.Node.Select(entry => KeyValuePair.Create(entry.Key, extra.Texts(entry.Key)))]);
    }

    private static ExecEntry ExecOf(KubeconfigMap map)
    {
        var version = map.Text("apiVersion") ?? throw map.Wrong(null, $"'exec' has no 'apiVersion'. Write {PluginVersions[0]}.");
        if (!PluginVersions.Contains(version, StringComparer.Ordinal))
            throw map.Wrong("apiVersion", $"Credential plugins of '{version}' are not known. Known are {string.Join(" and ", PluginVersions)}.");
        var command = map.Text("command") ?? throw map.Wrong(null, "'exec' has no 'command'.");

        return new ExecEntry(version, WithFolder(command, map.Folder), map.Place)
        {
            Arguments = map.Texts("args"),
            Environment = [.. map.Maps("env").Select(item => KeyValuePair.Create(
                item.Text("name") ?? throw item.Wrong(null, "An entry of 'env' has no 'name'."), item.Text("value") ?? ""))],
            InstallHint = map.Text("installHint"),
            WantsClusterInfo = map.Flag("provideClusterInfo"),
            Interaction = InteractionOf(map, version),
        };
    }

    // A bare name is looked up in PATH; a relative path begins at the kubeconfig.
    private static string WithFolder(string command, string folder) =>
        command.Contains(Path.DirectorySeparatorChar) || command.Contains(Path.AltDirectorySeparatorChar) ? Path.GetFullPath(command, folder) : command;

    private static ExecInteraction InteractionOf(KubeconfigMap map, string version) => map.Text("interactiveMode") switch
    {
        "Never" => ExecInteraction.Never,
        "IfAvailable" => ExecInteraction.IfAvailable,
        "Always" => ExecInteraction.Always,
        null when version == PluginVersions[1] => ExecInteraction.IfAvailable,
        null => throw map.Wrong(null, "'exec' has no 'interactiveMode'. Write Never, IfAvailable or Always."),
        _ => throw map.Wrong("interactiveMode", "'interactiveMode' must be Never, IfAvailable or Always."),
    };
}
