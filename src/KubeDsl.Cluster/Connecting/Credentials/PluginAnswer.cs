using System.Globalization;
using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>What a credential plugin gave. A class and no record: nothing prints what it holds.</summary>
internal sealed class PluginAnswer
{
    public string? Token { get; private init; }

    public byte[]? Certificate { get; private init; }

    public byte[]? Key { get; private init; }

    public DateTimeOffset? Expiry { get; private init; }

    /// <summary>Reads the <c>ExecCredential</c> that a plugin wrote.</summary>
    /// <exception cref="ClusterException">It wrote something else. The message does not quote it.</exception>
    public static PluginAnswer Read(ReadOnlySpan<byte> output, string apiVersion, string plugin)
    {
        var answer = JsonBody.Read(output);
        if (answer is null || Text(answer, "kind") != "ExecCredential")
            throw new ClusterException($"The credential plugin '{plugin}' did not write an ExecCredential as JSON.");
        if (Text(answer, "apiVersion") is var version && version != apiVersion)
            throw new ClusterException($"The credential plugin '{plugin}' answered in the version '{version}', and the kubeconfig asks for '{apiVersion}'. Change 'apiVersion' under 'exec'.");

        var status = answer["status"] as MapNode ?? throw new ClusterException($"The credential plugin '{plugin}' gave no 'status'.");
        var (token, certificate, key) = (Text(status, "token"), Text(status, "clientCertificateData"), Text(status, "clientKeyData"));
        if (token is null && certificate is null)
            throw new ClusterException($"The credential plugin '{plugin}' gave neither a token nor a certificate.");
        if (certificate is null != key is null)
            throw new ClusterException($"The credential plugin '{plugin}' gave a certificate without its key, or a key without its certificate.");

        return new PluginAnswer
        {
            Token = token,
            Certificate = certificate is null ? null : Encoding.UTF8.GetBytes(certificate),
            Key = key is null ? null : Encoding.UTF8.GetBytes(key),
            Expiry = Text(status, "expirationTimestamp") is { } time ? TimeOf(time, plugin) : null,
        };
    }

    private static DateTimeOffset TimeOf(string text, string plugin) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new ClusterException($"The credential plugin '{plugin}' gave an 'expirationTimestamp' that is no time.");

    private static string? Text(MapNode map, string key) => map[key] is StringNode { Value.Length: > 0 } text ? text.Value : null;
}
