namespace KubeDsl.Manifests;

/// <summary>One Kubernetes object: a map with <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>, as far as they are known.</summary>
public sealed class Manifest(MapNode root)
{
    /// <summary>The tree of the object.</summary>
    public MapNode Root { get; } = root ?? throw new ArgumentNullException(nameof(root));

    /// <summary>Where the object was made, if that is known.</summary>
    public SourceOrigin? Origin => Root.Origin;

    /// <summary><c>apiVersion</c>; empty when it is absent or no string.</summary>
    public string ApiVersion => Text("apiVersion");

    /// <summary><c>kind</c>; empty when it is absent or no string.</summary>
    public string Kind => Text("kind");

    /// <summary><c>metadata.name</c>; empty when it is absent or no string.</summary>
    public string Name => Text("metadata", "name");

    /// <summary><c>metadata.namespace</c>; empty when it is absent or no string.</summary>
    public string Namespace => Text("metadata", "namespace");

    /// <summary>The API group of <see cref="ApiVersion"/>; empty for the core group.</summary>
    public string Group
    {
        get
        {
            var slash = ApiVersion.IndexOf('/');
            return slash < 0 ? "" : ApiVersion.Substring(0, slash);
        }
    }

    /// <summary>What makes this the description of one particular object.</summary>
    public ResourceIdentity Identity => new(Group, Kind, Namespace, Name);

    private string Text(params string[] keys) => Root.Find(keys) is StringNode text ? text.Value : "";
}
