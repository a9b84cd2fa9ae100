using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>Writes down everything that a run tells.</summary>
internal sealed class Recorder : IRunObserver
{
    public List<string> Lines { get; } = [];

    public void Started(IReadOnlyList<ResourceIdentity> objects) => Lines.Add($"{objects.Count} objects");

    public void Finished(ObjectResult result) => Lines.Add($"{result} {string.Join(' ', result.Problems)} {string.Join(' ', result.Warnings)}");

    public void Waiting(ResourceIdentity identity, Readiness readiness) => Lines.Add($"{identity} {readiness}");

    public void Noted(string message) => Lines.Add(message);
}
