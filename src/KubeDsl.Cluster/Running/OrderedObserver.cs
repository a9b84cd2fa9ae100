using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>Hands on what several tasks report, one call at a time.</summary>
internal sealed class OrderedObserver(IRunObserver inner) : IRunObserver
{
    private readonly Lock guard = new();

    public void Started(IReadOnlyList<ResourceIdentity> objects)
    {
        lock (guard)
            inner.Started(objects);
    }

    public void Finished(ObjectResult result)
    {
        lock (guard)
            inner.Finished(result);
    }

    public void Waiting(ResourceIdentity identity, Readiness readiness)
    {
        lock (guard)
            inner.Waiting(identity, readiness);
    }

    public void Noted(string message)
    {
        lock (guard)
            inner.Noted(message);
    }
}
