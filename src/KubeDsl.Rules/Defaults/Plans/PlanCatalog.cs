using System.Collections.Concurrent;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>The plans of all types for one version, made on first use.</summary>
internal sealed class PlanCatalog(KubernetesVersion version)
{
    private static readonly ConcurrentDictionary<KubernetesVersion, PlanCatalog> Catalogs = new();

    private readonly ConcurrentDictionary<string, TypePlan?> plans = new(StringComparer.Ordinal);

    public KubernetesVersion Version { get; } = version;

    public static PlanCatalog Of(KubernetesVersion version) => Catalogs.GetOrAdd(version, key => new PlanCatalog(key));

    public TypePlan? Find(string typeName) => plans.TryGetValue(typeName, out var found)
        ? found
        : plans.GetOrAdd(typeName, Catalog.Default.FindType(typeName) is { } type ? new TypePlan(this, type) : null);
}
