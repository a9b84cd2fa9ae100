using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Objects;

/// <summary>An object as the server has it, with names for what the engine asks of every object.</summary>
internal sealed class LiveObject(MapNode root)
{
    public MapNode Root => root;

    public string Kind => Text("kind");

    public string ApiVersion => Text("apiVersion");

    public string Group => GroupOf(ApiVersion);

    public string Name => Text("metadata", "name");

    public string Namespace => Text("metadata", "namespace");

    public string Uid => Text("metadata", "uid");

    public string ResourceVersion => Text("metadata", "resourceVersion");

    public long Generation => Number("metadata", "generation") ?? 0;

    public long? ObservedGeneration => Number("status", "observedGeneration");

    /// <summary>True from the request to delete the object until its finalizers have let go.</summary>
    public bool IsBeingDeleted => root.Find("metadata", "deletionTimestamp") is StringNode;

    /// <summary>What still has to be done before the object goes away.</summary>
    public IReadOnlyList<string> Finalizers => root.Find("metadata", "finalizers") is ListNode list ? [.. list.OfType<StringNode>().Select(item => item.Value)] : [];

    /// <summary>True for an object that a controller made and keeps: a ReplicaSet of a Deployment, a Job of a CronJob.</summary>
    public bool HasController =>
        root.Find("metadata", "ownerReferences") is ListNode owners
        && owners.Any(owner => owner.Find("controller") is BooleanNode { Value: true });

    public ResourceIdentity Identity => new(Group, Kind, Namespace, Name);

    public string? Label(string key) => root.Find("metadata", "labels", key) is StringNode text ? text.Value : null;

    public string? Annotation(string key) => root.Find("metadata", "annotations", key) is StringNode text ? text.Value : null;

    /// <summary>The text at a path of keys; empty when there is none.</summary>
    public string Text(params string[] keys) => root.Find(keys) is StringNode text ? text.Value : "";

    /// <summary>The number at a path of keys; null when there is none.</summary>
    public long? Number(params string[] keys) => root.Find(keys) is IntegerNode number ? number.Value : null;

    /// <summary>The condition of a type in the status; null when there is none.</summary>
    public Condition? Condition(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);

    /// <summary>The conditions of the status.</summary>
    public IEnumerable<Condition> Conditions =>
        root.Find("status", "conditions") is ListNode list ? list.OfType<MapNode>().Select(Objects.Condition.Of) : [];

    /// <summary>The API group of an <c>apiVersion</c>; empty for the core group.</summary>
    public static string GroupOf(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : apiVersion[..slash];
    }
}
