using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Requests;

/// <summary>A merge patch (RFC 7386): what stands in the patch is set, null deletes.</summary>
internal static class MergePatch
{
    /// <summary>The value with the patch over it.</summary>
    public static ManifestNode? Apply(ManifestNode? value, ManifestNode patch)
    {
        if (patch is not MapNode changes)
            return patch is NullNode ? null : patch;

        var map = value as MapNode ?? MapNode.Empty;
        foreach (var (key, change, _) in changes)
            map = Apply(map[key], change) is { } changed ? map.Set(key, changed) : map.Remove(key);
        return map;
    }
}
