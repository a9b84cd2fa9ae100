namespace KubeDsl.Schema;

/// <summary>A kind of resource in one API version, with its life.</summary>
public sealed class KindInfo
{
    private readonly Catalog catalog;
    private readonly string? typeName;

    internal KindInfo(Catalog catalog, string apiVersion, string name, string plural, string? typeName)
    {
        this.catalog = catalog;
        this.typeName = typeName;
        ApiVersion = apiVersion;
        Name = name;
        Plural = plural;
        var slash = apiVersion.IndexOf('/');
        Group = slash < 0 ? "" : apiVersion.Substring(0, slash);
        Version = apiVersion.Substring(slash + 1);
    }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    /// <summary>The version within the group: <c>v1</c>.</summary>
    public string Version { get; }

    /// <summary>Group and version as a manifest writes them: <c>apps/v1</c>, <c>v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>The kind: <c>Deployment</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the collection in the server's paths: <c>deployments</c>. See <see cref="IsSubresource"/>.</summary>
    public string Plural { get; }

    /// <summary>The kind of a list of these: <c>DeploymentList</c>; null when there is no such list.</summary>
    public string? ListKind { get; internal init; }

    /// <summary>Whether resources of the kind have a namespace.</summary>
    public ResourceScope Scope { get; internal init; }

    /// <summary>False for a kind whose objects are requests that the server answers and does not keep, such as <c>TokenReview</c>.</summary>
    public bool IsPersisted { get; internal init; }

    /// <summary>
    /// True for a kind that is only sent to a subresource of another resource, such as <c>Eviction</c> (<c>pods/eviction</c>); the
    /// server then has no collection under <see cref="Plural"/>.
    /// </summary>
    public bool IsSubresource { get; internal init; }

    /// <summary>The version that brought the kind; null when unknown.</summary>
    public KubernetesVersion? Introduced { get; internal init; }

    /// <summary>The version that deprecates it, which may be after <see cref="KubernetesVersion.Latest"/>; null when none is known.</summary>
    public KubernetesVersion? Deprecated { get; internal init; }

    /// <summary>The first version without it, which may be after <see cref="KubernetesVersion.Latest"/>; null when none is known.</summary>
    public KubernetesVersion? Removed { get; internal init; }

    /// <summary>
    /// The first version of the catalogue's range that has the kind (<see cref="KubernetesVersion.Oldest"/> for older kinds too);
    /// null when the kind was gone before the range.
    /// </summary>
    public KubernetesVersion? First { get; internal init; }

    /// <summary>The last version of the catalogue's range that has the kind; null when it is still there, or was gone before the range.</summary>
    public KubernetesVersion? Last { get; internal init; }

    /// <summary>The API version to use in place of a deprecated or removed kind; null when there is none.</summary>
    public string? ReplacementApiVersion { get; internal init; }

    /// <summary>The kind to use in place of a deprecated or removed kind; null when there is none.</summary>
    public string? ReplacementKind { get; internal init; }

    /// <summary>The type with the fields; null for a kind that was gone before <see cref="KubernetesVersion.Oldest"/>.</summary>
    public TypeInfo? Type => typeName is null ? null : catalog.FindType(typeName);

    /// <summary>
    /// Whether a server of that version can serve the kind. Alpha and most beta versions are off unless the cluster switches them on.
    /// </summary>
    public bool IsServedIn(KubernetesVersion version)
    {
        if (Introduced is { } introduced && version < introduced || Removed is { } removed && version >= removed)
            return false;
        if (First is not { } first)
            return Removed is not null;
        return (first <= KubernetesVersion.Oldest || version >= first) && (Last is not { } last || version <= last);
    }

    /// <summary>Whether a server of that version serves the kind but advises against it.</summary>
    public bool IsDeprecatedIn(KubernetesVersion version) =>
        Deprecated is { } deprecated && version >= deprecated && IsServedIn(version);

    /// <summary>API version and kind: <c>apps/v1 Deployment</c>.</summary>
    public override string ToString() => ApiVersion + " " + Name;
}
