using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Views;

/// <summary>All manifests of a set, for rules that compare them.</summary>
internal sealed class SetView
{
    private readonly Dictionary<string, List<ManifestCheck>> byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Name), List<ManifestCheck>> byName = [];
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ManifestCheck>> unnamed = new(StringComparer.Ordinal);
    private readonly CheckOptions options;
    private readonly bool hasUnknownKind;

    public SetView(IReadOnlyList<ManifestCheck> checks, CheckOptions options)
    {
        Checks = checks;
        this.options = options;
        foreach (var check in checks)
        {
            hasUnknownKind |= check.Root["kind"] is UnknownNode || (check.Root.Map["kind"] is null && check.Root.Map.IsOpen);
            Add(byKind, check.Kind, check);
            if (Add(byName, (check.Kind, check.Manifest.Name), check) && check.Manifest.Name.Length > 0)
                Add(names, check.Kind, check.Manifest.Name);
            if (IsUnnamed(check))
                Add(unnamed, check.Kind, check);
        }
        Pods = new PodIndex(checks);
        Scaling = new ScalingIndex(OfKind("HorizontalPodAutoscaler"));
    }

    public IReadOnlyList<ManifestCheck> Checks { get; }

    /// <summary>The pods that the set describes.</summary>
    public PodIndex Pods { get; }

    /// <summary>How many pods the workloads of the set run.</summary>
    public ScalingIndex Scaling { get; }

    /// <summary>True when all pods that can be meant are in the set.</summary>
    public bool KnowsAllPods => options.IsComplete && !hasUnknownKind;

    public IReadOnlyList<ManifestCheck> OfKind(string kind) => byKind.TryGetValue(kind, out var list) ? list : [];

    /// <summary>The known object of this name, as seen from a namespace; null when none is known.</summary>
    public ManifestCheck? Find(string kind, string @namespace, string name) =>
        byName.TryGetValue((kind, name), out var named) ? FirstIn(named, @namespace) : null;

    /// <summary>True when no object of this name is in the set, and none is said to exist outside of it.</summary>
    public bool IsMissing(string kind, string @namespace, string name)
    {
        if (!options.IsComplete || hasUnknownKind || Find(kind, @namespace, name) is not null)
            return false;
        if (unnamed.TryGetValue(kind, out var nameless) && FirstIn(nameless, @namespace) is not null)
            return false;
        foreach (var existing in options.Existing)
            if (existing.Kind == kind && existing.Name == name && IsSameNamespace(existing.Namespace, @namespace))
                return false;
        return true;
    }

    /// <summary>What to say about an object that is missing: where one of that name is, or which name may be meant.</summary>
    public string AboutMissing(string kind, string name)
    {
        var fact = $"There is no {kind} '{name}' here.";
        if (byName.TryGetValue((kind, name), out var elsewhere))
            return $"{fact} There is one in the namespace '{elsewhere[0].Manifest.Namespace}', which cannot be reached from here.";
        var closest = names.TryGetValue(kind, out var known) ? Spelling.Closest(name, known) : null;
        return closest is null
            ? $"{fact} Add it, correct the name, or say that it exists outside."
            : $"{fact} Did you mean '{closest}'?";
    }

    /// <summary>The known pods of a namespace that a label selector may choose; true when their labels leave no doubt.</summary>
    public IEnumerable<(DescribedPod Pod, bool IsCertain)> Chosen(ObjectView selector, string @namespace)
    {
        foreach (var pod in Pods.ThatMayHave(selector.Map["matchLabels"] as MapNode))
            if (IsSameNamespace(pod.Namespace, @namespace) && Selectors.Matches(selector, pod.Labels) is not false and var matches)
                yield return (pod, matches == true);
    }

    /// <summary>As <see cref="Chosen(ObjectView, string)"/>, for a selector that is a plain map of labels.</summary>
    public IEnumerable<(DescribedPod Pod, bool IsCertain)> Chosen(MapNode labels, string @namespace) =>
        Chosen(new ObjectView(MapNode.Of("matchLabels", labels), FieldPath.Root), @namespace);

    /// <summary>The known pods that a label selector chooses for certain.</summary>
    public IEnumerable<DescribedPod> CertainlyChosen(ObjectView selector, ManifestCheck by)
    {
        foreach (var (pod, isCertain) in Chosen(selector, by.Manifest.Namespace))
            if (isCertain && AreInOneNamespace(pod.Check, by))
                yield return pod;
    }

    /// <summary>True for objects that are in one namespace for certain.</summary>
    public static bool AreInOneNamespace(ManifestCheck left, ManifestCheck right) =>
        left.Manifest.Namespace == right.Manifest.Namespace && left.KnowsNamespace && right.KnowsNamespace;

    /// <summary>True for the same namespace; where one is left open, it can be any.</summary>
    public static bool IsSameNamespace(string left, string right) => left == right || left.Length == 0 || right.Length == 0;

    private static ManifestCheck? FirstIn(List<ManifestCheck> checks, string @namespace)
    {
        foreach (var check in checks)
            if (IsSameNamespace(check.Manifest.Namespace, @namespace))
                return check;
        return null;
    }

    private static bool IsUnnamed(ManifestCheck check)
    {
        var metadata = check.Root.ObjectOrNothing("metadata");
        return metadata["name"] is UnknownNode || (metadata.Map["name"] is null && (metadata.Map.IsOpen || metadata.HasText("generateName")));
    }

    /// <summary>True where it is the first of its group.</summary>
    private static bool Add<TKey, TItem>(Dictionary<TKey, List<TItem>> groups, TKey key, TItem item)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var list))
            groups.Add(key, list = []);
        list.Add(item);
        return list.Count == 1;
    }
}
