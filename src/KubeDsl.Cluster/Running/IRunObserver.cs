using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>Is told what happens while it happens. Calls come one at a time.</summary>
internal interface IRunObserver
{
    /// <summary>The objects that the run is about.</summary>
    void Started(IReadOnlyList<ResourceIdentity> objects);

    /// <summary>An object is done, well or not.</summary>
    void Finished(ObjectResult result);

    /// <summary>An object that is waited for is in another state than before.</summary>
    void Waiting(ResourceIdentity identity, Readiness readiness);

    /// <summary>Something that people should know and that is no failure.</summary>
    void Noted(string message);
}
