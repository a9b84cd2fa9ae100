using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>Finds the credentials of a user of a kubeconfig.</summary>
internal static class CredentialSources
{
    /// <summary>The source of the user's credentials.</summary>
    /// <param name="user">The user; null for nobody.</param>
    /// <param name="cluster">The cluster, of which plugins may be told.</param>
    /// <param name="options">The clock and the machine.</param>
    /// <exception cref="ClusterException">What the kubeconfig says of the user cannot be used.</exception>
    public static ICredentialSource Of(UserEntry? user, ClusterEntry cluster, ConnectionOptions options)
    {
        if (user is null)
            return new FixedCredentials(Credential.None);

        var hasToken = user.Token is not null || user.TokenFile is not null;
        if (hasToken && user.UserName is not null)
            throw KubeconfigMap.At(user.Place, $"The user '{user.Name}' has both a token and a password. Leave one of them out.");

        var identity = IdentityOf(user);
        if (user.TokenFile is { } file)
            return new TokenFileCredentials(file, user.Token, identity, options.Client.Time);
        if (user.Token is { } token)
            return new FixedCredentials(Credential.OfToken(token, identity));
        if (user.UserName is { } name)
            return new FixedCredentials(new Credential("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{user.Password}")), identity));
        if (user.Exec is { } exec)
            return new PluginCredentials(new CredentialPlugin(exec, cluster, options.Host), identity, options.Client.Time);
        return new FixedCredentials(new Credential(null, identity));
    }

    private static ClientIdentity? IdentityOf(UserEntry user)
    {
        var certificate = user.ClientCertificateData ?? Content(user, user.ClientCertificate, "client-certificate");
        var key = user.ClientKeyData ?? Content(user, user.ClientKey, "client-key");
        return (certificate, key) switch
        {
            (null, null) => null,
            (null, _) => throw KubeconfigMap.At(user.Place, $"The user '{user.Name}' has a client key and no 'client-certificate'."),
            (_, null) => throw KubeconfigMap.At(user.Place, $"The user '{user.Name}' has a client certificate and no 'client-key'."),
            _ => ClientIdentity.Read(certificate, key, $"the user '{user.Name}'"),
        };
    }

    private static byte[]? Content(UserEntry user, string? file, string key)
    {
        if (file is null)
            return null;
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw KubeconfigMap.At(user.Place, $"The '{key}' of the user '{user.Name}' cannot be read: {exception.Message}");
        }
    }
}
