using KubeDsl.Generators.Models;
using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Import.Shorthands;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Objects;

/// <summary>Describes an object by the calls of its class.</summary>
internal sealed class ObjectImporter
{
    private readonly ImportScope scope;
    private readonly FieldImporter fields;

    public ObjectImporter(ImportScope scope)
    {
        this.scope = scope;
        fields = new FieldImporter(scope, this);
    }

    /// <summary>The calls that make <paramref name="target"/> of <paramref name="start"/>.</summary>
    public ObjectCode Import(FluentClass fluent, MapNode target, MapNode start, FieldPath place)
    {
        var code = new ObjectCode(fluent, target, start, place);
        if (scope.UsesShorthands)
            foreach (var call in OpeningVerbs.Of(fluent, target, start))
                code.Add(call);
        Cover(code, "", Without(target, code.Made));
        return code;
    }

    /// <summary>What of <paramref name="target"/> is not there at the start: fields that a constructor or a verb has set are done.</summary>
    public static MapNode Without(MapNode target, MapNode start)
    {
        foreach (var entry in start)
            if (target[entry.Key] is { } wanted)
            {
                if (wanted.Equals(entry.Value))
                    target = target.Remove(entry.Key);
                else if (wanted is MapNode inner && entry.Value is MapNode begun && Without(inner, begun) is var rest)
                    target = rest.Count == 0 ? target.Remove(entry.Key) : target.Set(entry.Key, rest, target.KeyOriginOf(entry.Key));
            }
        return target;
    }

    /// <summary>Adds the calls for the map at <paramref name="at"/>.</summary>
    private void Cover(ObjectCode code, string at, MapNode map)
    {
        var fluent = code.Class;
        foreach (var entry in map)
        {
            var path = at.Length == 0 ? entry.Key : at + "." + entry.Key;
            var lines = LinesOf(entry);
            var before = code.Calls.Count;
            var isName = !entry.Key.Contains('.', StringComparison.Ordinal);
            if (entry.Value is MapNode { Count: > 0 } inner && isName && fluent.ReachesInto(path))
            {
                var rest = Unreached(fluent, path, inner);
                if (rest.Count > 0)
                    fields.Add(code, fluent.Find(path)!, rest);
                Mark(code, before, lines);
                Cover(code, path, rest.Count == 0 ? inner : Without(inner, rest));
                continue;
            }

            if (isName && fluent.Find(path) is { } field)
                fields.Add(code, field, entry.Value);
            else
                code.Add(SetCall.Of(code, SetCall.PathOf(at, entry.Key), entry.Value));
            Mark(code, before, lines);
        }
    }

    /// <summary>
    /// The part of a map for which the class itself has no method, but the class of the map has: the labels of a pod template,
    /// reached by <c>.Template(t => …)</c>.
    /// </summary>
    private MapNode Unreached(FluentClass fluent, string at, MapNode map)
    {
        // Without a method for the map itself there is no other way in.
        if (fluent.Find(at) is not { Value.Kind: FluentValueKind.Object, Shape: FluentShape.Single } whole)
            return MapNode.Empty;

        var nested = scope.Api.ClassOf(whole.Value);
        var rest = MapNode.Empty;
        foreach (var entry in map)
        {
            var path = at + "." + entry.Key;
            if (entry.Value is MapNode { Count: > 0 } inner && fluent.ReachesInto(path))
            {
                var deeper = fluent.Find(path) is null ? Unknown(fluent, nested, path, entry.Key, inner) : MapNode.Empty;
                if (deeper.Count > 0)
                    rest = rest.Set(entry.Key, deeper, map.KeyOriginOf(entry.Key));
            }
            else if (fluent.Find(path) is null && nested.Find(entry.Key) is not null)
                rest = rest.Set(entry.Key, entry.Value, map.KeyOriginOf(entry.Key));
        }
        return rest;
    }

    private static MapNode Unknown(FluentClass fluent, FluentClass nested, string at, string key, MapNode map)
    {
        var rest = MapNode.Empty;
        foreach (var entry in map)
        {
            var path = at + "." + entry.Key;
            var isReached = fluent.Find(path) is not null || (entry.Value is MapNode { Count: > 0 } && fluent.ReachesInto(path));
            if (!isReached && nested.Find(key + "." + entry.Key) is not null)
                rest = rest.Set(entry.Key, entry.Value, map.KeyOriginOf(entry.Key));
        }
        return rest;
    }

    private static (int First, int Last) LinesOf(MapEntry entry)
    {
        var first = entry.KeyOrigin?.Line ?? entry.Value.Origin?.Line ?? 0;
        return (first, Math.Max(first, entry.Value.Origin?.EndLine ?? first));
    }

    private static void Mark(ObjectCode code, int from, (int First, int Last) lines)
    {
        for (var i = from; i < code.Calls.Count; i++)
            if (code.Calls[i].Lines == default)
                code.Calls[i].Lines = lines;
    }
}
