using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters;

/// <summary>For runs whose result is all there is to show.</summary>
internal sealed class SilentObserver : IRunObserver
{
    public void Started(IReadOnlyList<ResourceIdentity> objects)
    {
    }

    public void Finished(ObjectResult result)
    {
    }

    public void Waiting(ResourceIdentity identity, Readiness readiness)
    {
    }

    public void Noted(string message)
    {
    }
}
