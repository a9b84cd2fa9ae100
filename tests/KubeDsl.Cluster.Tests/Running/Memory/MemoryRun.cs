using System.Collections.Concurrent;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Rules;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>Applies text to a cluster in memory.</summary>
internal static class MemoryRun
{
    // Judging fifty objects takes longer than applying them here, and the same text is applied again and again.
    private static readonly ConcurrentDictionary<string, CheckedManifests> Checked = new(StringComparer.Ordinal);

    public static async Task<RunReport> ApplyAsync(MemoryCluster cluster, string text, ApplyOptions? options = null, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        var access = cluster.Access(new MemoryDiscovery(cluster));
        var plan = await new Planner(access.Discovery, access.Namespace).PlanAsync(Checked.GetOrAdd(text, Yaml.Checked), CancellationToken.None);
        return await new ApplyRun(access, options ?? new ApplyOptions(), observer ?? new Recorder()).RunAsync(plan, cancellation);
    }
}
