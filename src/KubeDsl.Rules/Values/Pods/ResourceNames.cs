using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>What the server takes for the name of a resource.</summary>
internal static class ResourceNames
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "requests.storage",
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets",
        "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
    };

    public static bool IsStandard(string name) => Standard.Contains(name) || IsQuotaHugePages(name);

    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    public static bool IsForContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
    {
        "pods", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers", "resourcequotas",
    };

    /// <summary>What comes in whole pieces: objects, and resources of others.</summary>
    public static bool IsCounted(string name) => Objects.Contains(name) || IsExtended(name);

    /// <summary>A resource of Kubernetes itself: no domain, or one of kubernetes.io.</summary>
    public static bool IsNative(string name) => name.IndexOf('/') < 0 || name.Contains("kubernetes.io/");

    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && QualifiedNameFormat.Problem("requests." + name) is null;

    public static bool MayBeOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>What is wrong with the name of a resource anywhere; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        if (QualifiedNameFormat.Problem(name) is { } problem)
            return problem;
        return name.IndexOf('/') < 0 && !IsStandard(name) && !IsHugePages(name)
            ? $"It is no resource that Kubernetes knows.{DidYouMean(name)} Resources of others have a domain: 'example.com/gpu'."
            : null;
    }

    /// <summary>What is wrong with the name of a resource of a container; null when nothing is.</summary>
    public static string? ContainerProblem(string name)
    {
        if (Problem(name) is { } problem)
            return problem;
        if (name.IndexOf('/') < 0)
            return IsForContainers(name) ? null : "A container has cpu, memory, ephemeral-storage and huge pages. Use one of these, or a name with a domain.";
        return IsNative(name) || IsExtended(name) ? null : "It is no legal name for a resource of others. Write it like 'example.com/gpu'.";
    }

    private static bool IsQuotaHugePages(string name) => name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static string DidYouMean(string name) =>
        Schema.Spelling.Closest(name, ["cpu", "memory", "ephemeral-storage", "storage"]) is { } closest ? $" Did you mean '{closest}'?" : "";
}
