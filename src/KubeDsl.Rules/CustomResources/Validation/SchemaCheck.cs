using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Holds a value against a schema, as the server's validator does.</summary>
internal sealed class SchemaCheck(WorkLimit limit)
{
    public void Judge(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (node is UnknownNode || !limit.Enter(path))
        {
            judgement.Doubt();
            return;
        }
        if (node is NullNode)
        {
            if (schema.Types != SchemaTypes.Any && !schema.IsNullable)
                ReportType(node, schema, path, judgement);
            else
                EnumCheck.Judge(node, schema, path, judgement);
            return;
        }
        if (!TypeCheck.Fits(node, schema))
        {
            ReportType(node, schema, path, judgement);
            return;
        }

        EnumCheck.Judge(node, schema, path, judgement);
        switch (node)
        {
            case StringNode text:
                TextCheck.Judge(text.Value, schema, path, judgement);
                break;
            case IntegerNode number:
                NumberCheck.Judge(number, schema, path, judgement);
                break;
            case FloatNode number:
                NumberCheck.Judge(number, schema, path, judgement);
                break;
            case ListNode list:
                JudgeList(list, schema, path, judgement);
                break;
            case MapNode map:
                JudgeMap(map, schema, path, judgement);
                break;
        }
        if (schema.HasLogic && limit.EnterBranch())
        {
            new AlternativesCheck(this).Judge(node, schema, path, judgement);
            limit.LeaveBranch();
        }
    }

    private void JudgeList(ListNode list, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.Items is { } items)
            for (var i = 0; i < list.Count; i++)
                Judge(list[i], items, path.Child(i), judgement);
        if (schema.Bounds is not { } bounds)
            return;
        if (bounds.MaxItems is { } most && list.Count > most)
            judgement.Add(CountDemand.Info, path, $"{Subject(path)} has {Count(list.Count, "entry", "entries")}. Use at most {Show(most)}.", blocks: true);
        if (bounds.MinItems is { } least && list.Count < least)
        {
            if (list.IsOpen)
                judgement.Doubt();
            else
                judgement.Add(CountDemand.Info, path, $"{Subject(path)} has {Count(list.Count, "entry", "entries")}. Use at least {Show(least)}.", blocks: false);
        }
        if (list.IsOpen)
            judgement.Doubt();
    }

    private void JudgeMap(MapNode map, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (!JudgeSize(map, schema, path, judgement))
            return;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            if (schema.Entry(entry.Key) is { } inner)
                Judge(entry.Value, inner, path.Child(entry.Key), judgement);
            else if (schema.ForbidsOthers)
                judgement.Add(StructureRules.UnknownField, path.Child(entry.Key), $"{Subject(path)} takes no '{FormatDemand.Shown(entry.Key)}'. Remove it.", blocks: false);
        }
        foreach (var name in schema.Required)
            if (!map.ContainsKey(name) && !map.IsOpen)
                judgement.Add(RequiredDemand.Info, path.Child(name), $"'{FormatDemand.Shown(name)}' is missing. Set it.", blocks: true);
        if (map.IsOpen)
            judgement.Doubt();
    }

    private static bool JudgeSize(MapNode map, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.Bounds is not { } bounds)
            return true;
        if (bounds.MinProperties is { } least && map.Count < least && !map.IsOpen)
        {
            judgement.Add(CountDemand.Info, path, $"{Subject(path)} has {Count(map.Count, "entry", "entries")}. Use at least {Show(least)}.", blocks: false);
            return false;
        }
        if (bounds.MaxProperties is { } most && map.Count > most)
        {
            judgement.Add(CountDemand.Info, path, $"{Subject(path)} has {Count(map.Count, "entry", "entries")}. Use at most {Show(most)}.", blocks: true);
            return false;
        }
        return true;
    }

    private static void ReportType(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement) => judgement.Add(
        StructureRules.WrongType,
        path,
        $"{Subject(path)} is {ScalarCheck.Describe(node)}, and {TypeWords.Describe(schema.Types)} is wanted. {TypeCheck.Remedy(node, schema.Types)}",
        blocks: true);

    /// <summary>The field for messages.</summary>
    internal static string Subject(FieldPath path) =>
        path.Depth == 0 ? "The resource" : path.Key is { } key ? $"'{FormatDemand.Shown(key)}'" : $"'{FormatDemand.Shown(path.ToString())}'";

    internal static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    internal static string Count(long count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
