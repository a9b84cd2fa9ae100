using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Storage;

/// <summary>The objects of the server with their versions, and the changes since the oldest version that is remembered.</summary>
public sealed class ObjectStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (ObjectKey Key, MapNode Object)> objects = new(StringComparer.Ordinal);
    private readonly List<StoreChange> changes = [];
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version = 100;
    private long oldest = 100;

    /// <summary>Called after each change, outside of all locks.</summary>
    internal event Action<StoreChange>? Changed;

    /// <summary>The version of the last change.</summary>
    public long Version
    {
        get
        {
            lock (gate)
                return version;
        }
    }

    internal long Oldest
    {
        get
        {
            lock (gate)
                return oldest;
        }
    }

    /// <summary>All objects, sorted by resource, namespace and name.</summary>
    public IReadOnlyList<KeyValuePair<ObjectKey, MapNode>> All
    {
        get
        {
            lock (gate)
                return [.. objects.Values.Select(entry => KeyValuePair.Create(entry.Key, entry.Object))];
        }
    }

    /// <summary>An object as it is stored; null when there is none.</summary>
    public MapNode? Find(string group, string plural, string @namespace, string name) => Find(new ObjectKey(group, plural, @namespace, name));

    /// <summary>An object as it is stored; null when there is none.</summary>
    public MapNode? Find(ObjectKey key)
    {
        lock (gate)
            return objects.TryGetValue(Sort(key), out var entry) ? entry.Object : null;
    }

    /// <summary>Forgets all changes so far: watches from an older version are answered with 410.</summary>
    public void Compact()
    {
        lock (gate)
        {
            oldest = version;
            changes.Clear();
        }
    }

    /// <summary>Changes one object under the store's lock: what <paramref name="change"/> gives is stored with a new version; null deletes.</summary>
    /// <returns>The object as stored now, or as it was when it is deleted.</returns>
    public MapNode? Update(ObjectKey key, Func<MapNode?, MapNode?> change)
    {
        StoreChange? done = null;
        MapNode? result;
        lock (gate)
        {
            var before = Find(key);
            var after = change(before);
            if (after is null && before is null || after is not null && before is not null && after.Equals(before))
                return before;

            version++;
            var number = version.ToString(CultureInfo.InvariantCulture);
            var stamped = WithVersion((after ?? before)!, number);
            if (after is null)
                objects.Remove(Sort(key));
            else
                objects[Sort(key)] = (key, stamped);
            done = new StoreChange(version, key, before, after is null ? null : stamped);
            changes.Add(after is null ? done with { Before = stamped } : done);
            result = stamped;
            var waiting = moved;
            moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.SetResult();
        }
        Changed?.Invoke(done);
        return result;
    }

    internal (IReadOnlyList<StoreChange> Changes, Task Next) Since(long seen)
    {
        lock (gate)
            return ([.. changes.Where(change => change.Version > seen)], moved.Task);
    }

    internal (IReadOnlyList<KeyValuePair<ObjectKey, MapNode>> Items, long Version) List(string group, string plural, string? @namespace)
    {
        lock (gate)
            return ([.. objects.Values
                .Where(entry => entry.Key.Group == group && entry.Key.Plural == plural && (@namespace is null || entry.Key.Namespace == @namespace))
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Object))], version);
    }

    private static MapNode WithVersion(MapNode item, string number) =>
        item.Set("metadata", (item["metadata"] as MapNode ?? MapNode.Empty).Set("resourceVersion", number));

    private static string Sort(ObjectKey key) => $"{key.Group}\0{key.Plural}\0{key.Namespace}\0{key.Name}";
}
