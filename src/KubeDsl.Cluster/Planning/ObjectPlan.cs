using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Planning;

/// <summary>What is to be sent, in order. Only <see cref="Planner"/> makes one, and only of manifests that were checked.</summary>
internal sealed class ObjectPlan
{
    internal ObjectPlan(IEnumerable<PlannedObject> objects, IReadOnlyList<PlanProblem> problems, string defaultNamespace)
    {
        Objects = [.. objects.OrderBy(item => item.Wave).ThenBy(item => item.Identity, ObjectNames.Order)];
        Problems = problems;
        DefaultNamespace = defaultNamespace;
        CreatedNamespaces = Objects.Where(item => item.Wave == Wave.Namespaces).Select(item => item.Manifest.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The objects by wave, then kind and name.</summary>
    public IReadOnlyList<PlannedObject> Objects { get; }

    /// <summary>What cannot be sent, and why.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; }

    /// <summary>Where namespaced objects go that name no namespace.</summary>
    public string DefaultNamespace { get; }

    /// <summary>The namespaces among the objects.</summary>
    public IReadOnlySet<string> CreatedNamespaces { get; }

    /// <summary>The objects, a group for each wave, in the order of the waves.</summary>
    public IEnumerable<IGrouping<Wave, PlannedObject>> Waves => Objects.GroupBy(item => item.Wave);

    public IEnumerable<ResourceIdentity> Identities => Objects.Select(item => item.Identity);
}
