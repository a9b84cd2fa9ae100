using KubeDsl.Manifests;
using KubeDsl.Manifests.Views;

namespace KubeDsl.Import.Resources;

/// <summary>The resources of one method, by their names and by the labels of their pods.</summary>
internal sealed class NeighbourIndex
{
    private readonly Dictionary<(string ApiVersion, string Kind, string Namespace, string Name), Neighbour?> byName = [];
    private readonly Dictionary<string, List<(MapNode Selector, Neighbour Workload)>> workloads = new(StringComparer.Ordinal);

    /// <summary>Adds a resource; of several with one name none is certain, and none is found.</summary>
    public void Add(Manifest manifest, Neighbour neighbour)
    {
        if (manifest.Name.Length == 0)
            return;
        var key = (manifest.ApiVersion, manifest.Kind, manifest.Namespace, manifest.Name);
        byName[key] = byName.ContainsKey(key) ? null : neighbour;
        if (PodTemplates.SpecPathOf(manifest.Kind) is null || SelectorOf(neighbour.Node) is not { } selector)
            return;
        if (!workloads.TryGetValue(manifest.Namespace, out var inNamespace))
            workloads.Add(manifest.Namespace, inNamespace = []);
        inNamespace.Add((selector, neighbour));
    }

    public Neighbour? Find(string apiVersion, string kind, string space, string name) => byName.GetValueOrDefault((apiVersion, kind, space, name));

    /// <summary>The only workload whose own selector is <paramref name="selector"/>.</summary>
    public Neighbour? FindWorkload(string space, MapNode selector)
    {
        if (!workloads.TryGetValue(space, out var inNamespace))
            return null;
        var found = inNamespace.Where(entry => entry.Selector.Equals(selector)).Take(2).ToArray();
        return found.Length == 1 ? found[0].Workload : null;
    }

    private static MapNode? SelectorOf(MapNode workload)
    {
        try
        {
            return WorkloadLabels.RequiredSelectorOf(workload);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
