using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>All manifests of a set, for rules that compare them.</summary>
internal sealed class SetView
{
    private readonly Dictionary<string, List<ManifestCheck>> byKind = new(StringComparer.Ordinal);
    private readonly CheckOptions options;
    private readonly bool hasUnknownKind;

    public SetView(IReadOnlyList<ManifestCheck> checks, CheckOptions options)
    {
        Checks = checks;
        this.options = options;
        foreach (var check in checks)
        {
            hasUnknownKind |= check.Root["kind"] is UnknownNode || (check.Root.Map["kind"] is null && check.Root.Map.IsOpen);
            if (!byKind.TryGetValue(check.Kind, out var list))
                byKind.Add(check.Kind, list = []);
            list.Add(check);
        }
    }

    public IReadOnlyList<ManifestCheck> Checks { get; }

    public IReadOnlyList<ManifestCheck> OfKind(string kind) => byKind.TryGetValue(kind, out var list) ? list : [];

    /// <summary>The known object of this name, as seen from a namespace; null when none is known.</summary>
    public ManifestCheck? Find(string kind, string @namespace, string name)
    {
        foreach (var check in OfKind(kind))
            if (check.Manifest.Name == name && IsSameNamespace(check.Manifest.Namespace, @namespace))
                return check;
        return null;
    }

    /// <summary>True when no object of this name is in the set, and none is said to exist outside of it.</summary>
    public bool IsMissing(string kind, string @namespace, string name)
    {
        if (!options.IsComplete || hasUnknownKind)
            return false;
        foreach (var check in OfKind(kind))
            if ((check.Manifest.Name == name || IsUnnamed(check)) && IsSameNamespace(check.Manifest.Namespace, @namespace))
                return false;
        foreach (var existing in options.Existing)
            if (existing.Kind == kind && existing.Name == name && IsSameNamespace(existing.Namespace, @namespace))
                return false;
        return true;
    }

    /// <summary>True when all pods that can be meant are in the set.</summary>
    public bool KnowsAllPods => options.IsComplete && !hasUnknownKind;

    /// <summary>The pods that the set describes: the object, the metadata of its pods and their spec.</summary>
    public IEnumerable<(ManifestCheck Check, ObjectView Metadata, ObjectView Spec)> Pods()
    {
        foreach (var check in Checks)
            if (PodViews.PodMetadataOf(check.Root, check.Kind) is { } metadata && PodViews.PodSpecOf(check.Root, check.Kind) is { } spec)
                yield return (check, metadata, spec);
    }

    /// <summary>True for the same namespace; where one is left open, it can be any.</summary>
    public static bool IsSameNamespace(string left, string right) => left == right || left.Length == 0 || right.Length == 0;

    private static bool IsUnnamed(ManifestCheck check)
    {
        var metadata = check.Root.ObjectOrNothing("metadata");
        return metadata["name"] is UnknownNode || (metadata.Map["name"] is null && (metadata.Map.IsOpen || metadata.HasText("generateName")));
    }
}
