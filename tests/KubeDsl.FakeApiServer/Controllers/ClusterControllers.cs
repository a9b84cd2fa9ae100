using KubeDsl.Fakes.Applying;
using KubeDsl.Fakes.Requests;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Shapes;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Controllers;

/// <summary>
/// Does what controllers do, a moment after an object was written: gives it a status, makes custom resources known, and removes what was
/// deleted with what belongs to it.
/// </summary>
public sealed class ClusterControllers
{
    private readonly ObjectStore store;
    private readonly ResourceRegistry registry;
    private readonly CancellationToken stopping;

    internal ClusterControllers(ObjectStore store, ResourceRegistry registry, CancellationToken stopping)
    {
        this.store = store;
        this.registry = registry;
        this.stopping = stopping;
        store.Changed += OnChanged;
    }

    /// <summary>How long a controller takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>What becomes of an object; by default everything becomes ready.</summary>
    public Func<ObjectKey, MapNode, ControllerVerdict> Judge { get; set; } = (_, _) => ControllerVerdict.Ready;

    /// <summary>Writes a status, as a controller does.</summary>
    public void SetStatus(ObjectKey key, MapNode status) => store.Update(key, item =>
    {
        if (item is null)
            return null;
        var resource = registry.FindAny(key.Group, key.Plural);
        return FieldTracking.Note(item, item.Set("status", status), resource?.Shape ?? Shape.Any, "kube-controller-manager", resource?.ApiVersion ?? "v1", "status", "2026-01-01T00:00:00Z");
    });

    private void OnChanged(StoreChange change)
    {
        if (change.After is null)
        {
            Later(() => RemoveDependents(change));
            return;
        }
        if (change.After.Find("metadata", "deletionTimestamp") is not null)
            Later(() => Collect(change.Key));
        else if (change.Before is null || !Equals(change.Before["spec"], change.After["spec"]))
            Later(() => Settle(change.Key));
    }

    private void Later(Action act) => _ = Task.Run(
        async () =>
        {
            await Task.Delay(Delay, stopping);
            act();
        },
        stopping);

    private void Settle(ObjectKey key)
    {
        if (store.Find(key) is not { } item)
            return;
        var verdict = Judge(key, item);
        if (verdict == ControllerVerdict.Ignored)
            return;
        if (key is { Plural: "customresourcedefinitions" } && verdict == ControllerVerdict.Ready)
            registry.Establish(item);
        if (Statuses.Of(item, verdict == ControllerVerdict.Failed) is { } status)
            SetStatus(key, status);
    }

    private void Collect(ObjectKey key)
    {
        if (store.Find(key) is not { } item || item.Find("metadata", "deletionTimestamp") is null)
            return;

        if (key is { Group: "", Plural: "namespaces" })
            foreach (var (inside, _) in store.All.Where(entry => entry.Key.Namespace == key.Name))
                store.Update(inside, _ => null);
        var left = ObjectDeletes.FinalizersOf(item).Where(finalizer => finalizer is not (ObjectDeletes.Foreground or "kubernetes")).ToArray();
        if (left.Length > 0)
            return;
        Dependents(item).ForEach(dependent => store.Update(dependent, _ => null));
        store.Update(key, _ => null);
    }

    private void RemoveDependents(StoreChange change)
    {
        if (change.Key.Plural == "customresourcedefinitions")
        {
            registry.Forget(change.Before!);
            foreach (var (key, _) in store.All.Where(entry => $"{entry.Key.Plural}.{entry.Key.Group}" == change.Key.Name))
                store.Update(key, _ => null);
        }
        Dependents(change.Before!).ForEach(dependent => store.Update(dependent, _ => null));
    }

    private List<ObjectKey> Dependents(MapNode owner) => owner.Find("metadata", "uid") is not { } uid ? [] :
    [
        .. store.All
            .Where(entry => entry.Value.Find("metadata", "ownerReferences") is ListNode owners && owners.OfType<MapNode>().Any(reference => uid.Equals(reference["uid"])))
            .Select(entry => entry.Key)
    ];
}
