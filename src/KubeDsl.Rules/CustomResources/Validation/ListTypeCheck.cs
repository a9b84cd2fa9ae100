using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether the entries of sets and of lists with keys are told apart.</summary>
internal static class ListTypeCheck
{
    public static void Judge(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement, WorkLimit limit)
    {
        if (!limit.Enter(path))
            return;
        switch (node)
        {
            case MapNode map:
                for (var i = 0; i < map.Count; i++)
                {
                    var entry = map.EntryAt(i);
                    if (entry.Value is MapNode or ListNode && schema.Entry(entry.Key) is { } inner)
                        Judge(entry.Value, inner, path.Child(entry.Key), judgement, limit);
                }
                break;
            case ListNode list:
                if (schema.ListType == "set")
                    JudgeSet(list, path, judgement);
                else if (schema.ListType == "map")
                    JudgeKeys(list, schema.MapKeys, path, judgement);
                if (schema.Items is { } items)
                    for (var i = 0; i < list.Count; i++)
                        if (list[i] is MapNode or ListNode)
                            Judge(list[i], items, path.Child(i), judgement, limit);
                break;
        }
    }

    private static void JudgeSet(ListNode list, FieldPath path, Judgement judgement)
    {
        if (list.Count < 2)
            return;
        var seen = new HashSet<ManifestNode>();
        for (var i = 0; i < list.Count; i++)
            if (IsKnown(list[i]) && !seen.Add(list[i]))
                judgement.Add(UniqueDemand.Info, path.Child(i), $"{SchemaCheck.Subject(path)} has {ScalarCheck.Describe(list[i])} more than once. Remove one.", blocks: false);
    }

    private static void JudgeKeys(ListNode list, IReadOnlyList<string> keys, FieldPath path, Judgement judgement)
    {
        var seen = new HashSet<ManifestNode>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is UnknownNode)
                continue;
            if (list[i] is not MapNode map)
            {
                judgement.Add(StructureRules.WrongType, path.Child(i), $"Entry {i} of {SchemaCheck.Subject(path)} is {ScalarCheck.Describe(list[i])}, and an object is wanted. Write an object there.", blocks: false);
                continue;
            }
            var key = new MapNode.Builder();
            var isKnown = true;
            foreach (var name in keys)
            {
                if (map[name] is { } value)
                    key.Set(name, value);
                isKnown &= map[name] is { } known ? IsKnown(known) : !map.IsOpen;
            }
            if (isKnown && !seen.Add(key.ToMap()))
                judgement.Add(UniqueDemand.Info, path.Child(i), $"Two entries of {SchemaCheck.Subject(path)} have the same {string.Join(" and ", keys.Select(name => $"'{FormatDemand.Shown(name)}'"))}. Change or remove one of them.", blocks: false);
        }
    }

    private static bool IsKnown(ManifestNode node) => node switch
    {
        UnknownNode => false,
        MapNode map => !map.IsOpen && map.All(entry => IsKnown(entry.Value)),
        ListNode list => !list.IsOpen && list.All(IsKnown),
        _ => true,
    };
}
