using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Sets;

/// <summary>The object that stands for a set of applied objects: a Secret or a ConfigMap without content.</summary>
internal sealed record ApplySetParent(string Kind, string Namespace, string Name)
{
    private static readonly string[] Kinds = ["Secret", "ConfigMap"];

    /// <summary>The id of the set, which follows from the place of the parent.</summary>
    public string Id { get; } = IdOf(Kind, Namespace, Name);

    public string Path => $"/api/v1/namespaces/{Namespace}/{(Kind == "Secret" ? "secrets" : "configmaps")}/{Name}";

    public ResourceIdentity Identity => new("", Kind, Namespace, Name);

    /// <summary>Reads <c>NAME</c>, <c>secret/NAME</c> or <c>configmap/NAME</c>.</summary>
    /// <exception cref="Api.ClusterException">It is something else.</exception>
    public static ApplySetParent Parse(string text, string @namespace)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var word = slash < 0 ? "secret" : text[..slash];
        var kind = Array.Find(Kinds, kind => string.Equals(kind, word, StringComparison.OrdinalIgnoreCase) || string.Equals(kind + "s", word, StringComparison.OrdinalIgnoreCase));
        var name = text[(slash + 1)..];
        return kind is not null && IsName(name)
            ? new ApplySetParent(kind, @namespace, name)
            : throw new Api.ClusterException($"'{text}' is no name of an ApplySet. Write a name of lower-case letters, digits, '-' and '.', or 'configmap/NAME' to keep the set in a ConfigMap.");
    }

    /// <summary>A name for the set of a project: its own, in the letters that Kubernetes takes; null when nothing remains.</summary>
    public static string? NameFor(string projectName)
    {
        var name = new StringBuilder(projectName.Length);
        foreach (var letter in projectName.ToLowerInvariant())
            name.Append(letter is >= 'a' and <= 'z' or >= '0' and <= '9' ? letter : '-');
        var trimmed = name.ToString().Trim('-');
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 253
        && text.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.')
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);

    private static string IdOf(string kind, string @namespace, string name)
    {
        // The group of Secret and ConfigMap is empty, and the dot before it stays.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{name}.{@namespace}.{kind}."));
        return $"applyset-{Base64Url.EncodeToString(hash)}-v1";
    }
}
