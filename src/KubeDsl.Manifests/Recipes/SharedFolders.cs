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

        if (path is not StringNode known || MayHaveMounts(podSpec))
        {
            // It may be shared already, under a name that is not known.
            volume = UnknownNode.Instance;
            podSpec = podSpec.AppendPerhaps("volumes");
        }
        else
        {
            volume = VolumeName(known.Value);
            if (HasVolume(podSpec, volume) is not { } isThere)
                podSpec = podSpec.AppendPerhaps("volumes");
            else if (!isThere)
                podSpec = podSpec.Append("volumes", MapNode.Of(("name", volume), ("emptyDir", MapNode.Empty)));
        }
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

    private static bool MayHaveMounts(MapNode podSpec) => podSpec["containers"] switch
    {
        null => podSpec.IsOpen,
        ListNode containers => containers.IsOpen || containers.Any(container => container is not MapNode map || (map["volumeMounts"] switch
        {
            null => map.IsOpen,
            ListNode mounts => mounts.IsOpen || mounts.Any(mount => mount is UnknownNode || mount.Find("mountPath") is UnknownNode),
            var other => other is UnknownNode,
        })),
        var other => other is UnknownNode,
    };

    // Null where that is not known.
    private static bool? HasVolume(MapNode podSpec, ManifestNode name) => podSpec["volumes"] switch
    {
        null => podSpec.IsOpen ? null : false,
        ListNode volumes => volumes.Any(volume => name.Equals(volume.Find("name"))) ? true
            : volumes.IsOpen || volumes.Any(volume => volume is UnknownNode || volume.Find("name") is UnknownNode) ? null
            : false,
        var other => other is UnknownNode ? null : false,
    };
}
