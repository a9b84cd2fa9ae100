using System.Text.RegularExpressions;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Support;

/// <summary>As much of the server as the cases of <c>yaml-text</c> need: two kinds, and the types of their fields.</summary>
internal static partial class ServerReading
{
    public static (bool Accepted, ManifestNode? Read, string Why) Of(byte[] bytes)
    {
        var document = YamlReader.Read(bytes).FirstOrDefault();
        if (document is null)
            return (false, null, "no document");
        if (document.HasErrors || document.Root is null)
            return (false, null, string.Join("; ", document.Problems));
        try
        {
            if (document.Root is not MapNode root)
                throw new FormatException("no map");
            return (true, root["kind"] is StringNode { Value: "Deployment" } ? Deployment(root) : ConfigMap(root), "");
        }
        catch (FormatException refusal)
        {
            return (false, null, refusal.Message);
        }
    }

    private static MapNode ConfigMap(MapNode root)
    {
        Only(root, "apiVersion", "kind", "metadata", "data", "immutable");
        var read = new MapNode.Builder();
        var strings = new MapNode.Builder();
        if (root["data"] is MapNode data)
        {
            foreach (var (key, value, _) in data)
            {
                if (!ConfigKey().IsMatch(key) || key is "." or ".." || key.StartsWith("..", StringComparison.Ordinal))
                    throw new FormatException($"key '{key}'");
                strings.Set(key, value is NullNode ? "" : value as StringNode ?? throw new FormatException($"value of '{key}' is {value.Kind}"));
            }
        }
        else if (root["data"] is not (null or NullNode))
        {
            throw new FormatException("data is no map");
        }

        if (root["immutable"] is BooleanNode immutable)
            return MapNode.Of("immutable", immutable);
        if (root["immutable"] is not (null or NullNode))
            throw new FormatException("immutable is no boolean");
        return read.Set("data", strings.Count > 0 ? strings.ToMap() : NullNode.Instance).ToMap();
    }

    private static MapNode Deployment(MapNode root)
    {
        Only(root, "apiVersion", "kind", "metadata", "spec");
        var spec = (MapNode)root["spec"]!;
        Only(spec, "replicas", "strategy", "selector", "template");
        var replicas = spec["replicas"] switch
        {
            IntegerNode { Value: >= 0 and <= int.MaxValue } integer => integer,
            null or NullNode => new IntegerNode(1),
            _ => throw new FormatException("replicas"),
        };
        ManifestNode unavailable = "25%";
        if (spec.Find("strategy", "rollingUpdate") is MapNode update)
        {
            Only(update, "maxSurge", "maxUnavailable");
            unavailable = update["maxUnavailable"] switch
            {
                IntegerNode { Value: >= 0 and <= int.MaxValue } integer => integer,
                StringNode { Value: var text } when Percent().IsMatch(text) && int.Parse(text.TrimEnd('%')) <= 100 => text,
                null or NullNode => "25%",
                var other => throw new FormatException($"maxUnavailable: {other}"),
            };
        }
        return MapNode.Of(("replicas", replicas), ("maxUnavailable", unavailable));
    }

    private static void Only(MapNode map, params string[] fields)
    {
        foreach (var entry in map)
            if (!fields.Contains(entry.Key))
                throw new FormatException($"unknown field '{entry.Key}'");
    }

    [GeneratedRegex(@"^[-._a-zA-Z0-9]+\z")]
    private static partial Regex ConfigKey();

    [GeneratedRegex(@"^[0-9]+%\z")]
    private static partial Regex Percent();
}
