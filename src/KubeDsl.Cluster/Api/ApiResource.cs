namespace KubeDsl.Cluster.Api;

/// <summary>One resource that a server has.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
/// <param name="Kind">The kind of its objects.</param>
/// <param name="Plural">The name in paths.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces.</param>
/// <param name="Verbs">What can be done with it, such as <c>list</c> and <c>patch</c>.</param>
internal sealed record ApiResource(string Group, string Version, string Kind, string Plural, bool IsNamespaced, IReadOnlyList<string> Verbs)
{
    /// <summary>Group and version as objects have it: <c>apps/v1</c>, <c>v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>
    /// The path of an object, or of the collection when <paramref name="name"/> is null. Of a namespaced resource without
    /// <paramref name="namespace"/> it is the collection over all namespaces; a resource that has no namespaces takes no notice of it.
    /// </summary>
    /// <exception cref="ArgumentException">One object of a namespaced resource is wanted, and its namespace is null.</exception>
    public string PathOf(string? @namespace, string? name)
    {
        if (IsNamespaced && @namespace is null && name is not null)
            throw new ArgumentException($"The path of one {Kind} needs its namespace.", nameof(@namespace));

        var root = Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";
        var collection = IsNamespaced && @namespace is not null ? $"{root}/namespaces/{Uri.EscapeDataString(@namespace)}/{Plural}" : $"{root}/{Plural}";
        return name is null ? collection : $"{collection}/{Uri.EscapeDataString(name)}";
    }

    /// <summary>For people: <c>deployments.apps</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Plural : $"{Plural}.{Group}";
}
