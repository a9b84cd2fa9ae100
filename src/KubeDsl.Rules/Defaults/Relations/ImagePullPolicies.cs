using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The image of the tag <c>latest</c> is always pulled, every other one when it is not there.</summary>
internal static class ImagePullPolicies
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => Filled(map, "imagePullPolicy", map["image"]);

    public static MapNode ApplyToVolume(MapNode map, KubernetesVersion version) => Filled(map, "pullPolicy", map["reference"]);

    private static MapNode Filled(MapNode map, string field, ManifestNode? image) => image switch
    {
        StringNode text => map.WithDefault(field, IsLatest(text.Value) ? "Always" : "IfNotPresent"),
        UnknownNode => map.WithDefault(field, UnknownNode.Instance),
        null when !map.IsOpen => map.WithDefault(field, "IfNotPresent"),
        _ => map,
    };

    // A name that is no reference to an image has no tag.
    private static bool IsLatest(string image)
    {
        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image.Substring(0, digest);
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        var tag = colon < 0 ? null : name.Substring(colon + 1);
        var repository = colon < 0 ? name : name.Substring(0, colon);
        return tag is null ? digest < 0 && IsRepository(repository) : tag == "latest" && IsRepository(repository);
    }

    private static bool IsRepository(string name)
    {
        // The first part may be a host, where capitals are allowed.
        var parts = name.Split('/');
        var first = parts.Length > 1 && (parts[0].IndexOfAny(['.', ':']) >= 0 || parts[0] == "localhost" || parts[0].Any(char.IsUpper)) ? 1 : 0;
        for (var i = first; i < parts.Length; i++)
            if (!IsPathComponent(parts[i]))
                return false;
        return true;
    }

    private static bool IsPathComponent(string part)
    {
        if (part.Length == 0 || !IsLowerOrDigit(part[0]) || !IsLowerOrDigit(part[part.Length - 1]))
            return false;
        foreach (var character in part)
            if (!IsLowerOrDigit(character) && character is not ('.' or '_' or '-'))
                return false;
        return true;
    }

    private static bool IsLowerOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
