namespace KubeDsl.Manifests;

/// <summary>One Kubernetes object: a map with <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>, as far as they are known.</summary>
public sealed class Manifest(MapNode root)
{
    // Rules that compare manifests ask for these again and again.
    private string? apiVersion;
    private string? kind;
    private string? name;
    private string? @namespace;
    private string? group;

    /// <summary>The tree of the object.</summary>
    public MapNode Root { get; } = root ?? throw new ArgumentNullException(nameof(root));

    /// <summary>Where the object was made, if that is known.</summary>
    public SourceOrigin? Origin => Root.Origin;

    /// <summary><c>apiVersion</c>; empty when it is absent or no string.</summary>
    public string ApiVersion => apiVersion ??= TextIn(Root, "apiVersion");

    /// <summary><c>kind</c>; empty when it is absent or no string.</summary>
    public string Kind => kind ??= TextIn(Root, "kind");

    /// <summary><c>metadata.name</c>; empty when it is absent or no string.</summary>
    public string Name => name ??= TextIn(Root["metadata"], "name");

    /// <summary><c>metadata.namespace</c>; empty when it is absent or no string.</summary>
    public string Namespace => @namespace ??= TextIn(Root["metadata"], "namespace");

    /// <summary>The API group of <see cref="ApiVersion"/>; empty for the core group.</summary>
    public string Group => group ??= GroupOf(ApiVersion);

    /// <summary>What makes this the description of one particular object.</summary>
    public ResourceIdentity Identity => new(Group, Kind, Namespace, Name);

    private static string TextIn(ManifestNode? node, string key) => node is MapNode map && map[key] is StringNode text ? text.Value : "";

    private static string GroupOf(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0 ? "" : apiVersion.Substring(0, slash);
    }
}
