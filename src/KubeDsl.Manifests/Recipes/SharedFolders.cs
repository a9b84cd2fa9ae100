using System.Text;

namespace KubeDsl.Manifests.Recipes;

/// <summary>Folders that the containers of a pod share.</summary>
internal static class SharedFolders
{
    /// <summary>
    /// The pod spec in which the regular containers share a folder, and the name of its volume. A volume that one of them
    /// mounts at the path is used as it is; else an <c>emptyDir</c> is made, named after the path, and mounted in all.
    /// </summary>
    public static MapNode Share(MapNode podSpec, ManifestNode path, out ManifestNode volume)
    {
        if (path is StringNode text && FindMount(podSpec, text) is { } mount)
        {
            volume = mount["name"] ?? UnknownNode.Instance;
            return podSpec;
        }

        volume = path is StringNode known ? VolumeName(known.Value) : UnknownNode.Instance;
        if (!HasVolume(podSpec, volume))
            podSpec = podSpec.Append("volumes", MapNode.Of(("name", volume), ("emptyDir", MapNode.Empty)));
        return EveryContainer.Mounts(podSpec, MapNode.Of(("name", volume), ("mountPath", path)));
    }

    /// <summary><c>/var/log/nginx</c> becomes <c>var-log-nginx</c>: lower-case letters, digits and hyphens, at most 63.</summary>
    public static string VolumeName(string path)
    {
        var name = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            var lower = character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                name.Append(lower);
            else if (name.Length > 0 && name[name.Length - 1] != '-')
                name.Append('-');
        }

        var text = name.Length > 63 ? name.ToString(0, 63) : name.ToString();
        text = text.TrimEnd('-');
        return text.Length == 0 ? "shared" : text;
    }

    private static MapNode? FindMount(MapNode podSpec, StringNode path)
    {
        if (EveryContainer.MountAt(podSpec, path) is { } shared)
            return shared;

        return (podSpec["containers"] as ListNode)?
            .OfType<MapNode>()
            .SelectMany(container => container["volumeMounts"] as IEnumerable<ManifestNode> ?? [])
            .OfType<MapNode>()
            .FirstOrDefault(mount => path.Equals(mount["mountPath"]));
    }

    private static bool HasVolume(MapNode podSpec, ManifestNode name) =>
        name is StringNode && podSpec["volumes"] is ListNode volumes && volumes.Any(volume => name.Equals(volume.Find("name")));
}
