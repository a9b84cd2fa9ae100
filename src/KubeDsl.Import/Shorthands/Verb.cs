using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Shorthands;

/// <summary>Puts the call of a verb together.</summary>
internal static class Verb
{
    public static Call Of(string method, Func<MapNode, MapNode> effect, params IEnumerable<Argument?> arguments) =>
        new(method, arguments.OfType<Argument>().ToArray(), effect);

    /// <summary>A named argument; none when there is no value.</summary>
    public static Argument? Named(string name, Expression? value) => value is null ? null : new Argument(value, name);

    /// <summary>The lambda of a verb; none when it would do nothing.</summary>
    public static Argument? Configure(Objects.ObjectCode item) => item.Calls.Count == 0 ? null : new Argument(item.Lambda);

    /// <summary>True when a map has no other keys.</summary>
    public static bool HasOnly(this MapNode map, params ReadOnlySpan<string> keys)
    {
        foreach (var entry in map)
            if (!keys.Contains(entry.Key))
                return false;
        return true;
    }

    /// <summary>The text of a field; null when it is absent or no text.</summary>
    public static string? Text(this MapNode map, string key) => (map[key] as StringNode)?.Value;

    /// <summary>True when a field is absent or of the sort that the verb takes.</summary>
    public static bool IsAbsentOr<T>(this MapNode map, string key) where T : ManifestNode => map[key] is null or T;
}
