using System.Text.Json;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>Reads the JSON of an answer into a tree.</summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1_000 };

    /// <summary>The object that <paramref name="utf8"/> holds; null when it is something else than one JSON object.</summary>
    public static MapNode? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            var map = ReadMap(ref reader);
            return reader.Read() ? null : map;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string that is not UTF-8.
            return null;
        }
    }

    private static ManifestNode ReadNode(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.String => new StringNode(reader.GetString()!),
        JsonTokenType.Number => reader.TryGetInt64(out var number) ? IntegerNode.Of(number) : new FloatNode(reader.GetDouble()),
        JsonTokenType.True => BooleanNode.Of(true),
        JsonTokenType.False => BooleanNode.Of(false),
        _ => NullNode.Instance,
    };

    private static MapNode ReadMap(ref Utf8JsonReader reader)
    {
        var map = new MapNode.Builder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map.Set(key, ReadNode(ref reader));
        }
        return map.ToMap();
    }

    private static ListNode ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<ManifestNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadNode(ref reader));
        return ListNode.Of(items);
    }
}
