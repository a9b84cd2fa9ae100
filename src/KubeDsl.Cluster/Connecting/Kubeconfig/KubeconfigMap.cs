using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>A map of a kubeconfig, whose values are asked for by their form. Messages name the place and never the value.</summary>
internal sealed class KubeconfigMap(MapNode node, string file)
{
    /// <summary>The map itself.</summary>
    public MapNode Node => node;

    /// <summary>Where it stands.</summary>
    public SourceOrigin Place => node.Origin ?? new SourceOrigin(file, 1);

    /// <summary>A map without entries at the same place.</summary>
    public KubeconfigMap Nothing() => new((MapNode)MapNode.Empty.WithOrigin(Place), file);

    /// <summary>A text that is not empty; null when there is none.</summary>
    public string? Text(string key) => node[key] switch
    {
        null or NullNode => null,
        StringNode text => text.Value.Length == 0 ? null : text.Value,
        _ => throw Wrong(key, $"'{key}' must be a text. Put it in quotes."),
    };

    /// <summary>True when the key is set to true.</summary>
    public bool Flag(string key) => node[key] switch
    {
        null or NullNode => false,
        BooleanNode flag => flag.Value,
        _ => throw Wrong(key, $"'{key}' must be true or false."),
    };

    /// <summary>The path of a file; a relative one begins at the folder of the kubeconfig.</summary>
    public string? FilePath(string key) => Text(key) is { } path ? Path.GetFullPath(path, Folder) : null;

    /// <summary>Data in base64.</summary>
    public byte[]? Bytes(string key)
    {
        if (Text(key) is not { } text)
            return null;
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Wrong(key, $"'{key}' is no base64. It holds the content of a file, encoded; a path belongs into '{key.Replace("-data", "", StringComparison.Ordinal)}'.");
        }
    }

    /// <summary>The map at <paramref name="key"/>; null when there is none.</summary>
    public KubeconfigMap? Map(string key) => node[key] switch
    {
        null or NullNode => null,
        MapNode map => new KubeconfigMap(map, file),
        _ => throw Wrong(key, $"'{key}' must be a map."),
    };

    /// <summary>The maps of the list at <paramref name="key"/>; none when there is no list.</summary>
    public IEnumerable<KubeconfigMap> Maps(string key)
    {
        foreach (var item in List(key))
            yield return item is MapNode map ? new KubeconfigMap(map, file) : throw Wrong(item.Origin, file, $"An entry of '{key}' must be a map.");
    }

    /// <summary>The texts of the list at <paramref name="key"/>; none when there is no list.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. List(key).Select(item => item is StringNode text ? text.Value : throw Wrong(item.Origin, file, $"An entry of '{key}' must be a text. Put it in quotes."))];

    /// <summary>The folder of the kubeconfig, at which relative paths begin.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>Says what is wrong with a value, and where it stands.</summary>
    public ClusterException Wrong(string? key, string message) =>
        Wrong((key is null ? null : node[key]?.Origin ?? node.KeyOriginOf(key)) ?? Place, file, message);

    /// <summary>Says what is wrong at a place.</summary>
    public static ClusterException Wrong(SourceOrigin? place, string file, string message) => At(place ?? new SourceOrigin(file, 1), message);

    /// <summary>Says what is wrong at a place.</summary>
    public static ClusterException At(SourceOrigin place, string message) => new($"{place.File}:{place.Line}:{place.Column}: {message}");

    private ListNode List(string key) => node[key] switch
    {
        null or NullNode => ListNode.Empty,
        ListNode list => list,
        _ => throw Wrong(key, $"'{key}' must be a list."),
    };
}
