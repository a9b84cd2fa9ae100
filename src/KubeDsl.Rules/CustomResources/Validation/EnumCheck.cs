using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;
using KubeDsl.Schema;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether a value is one of those that a schema lists.</summary>
internal static class EnumCheck
{
    private const int MostShown = 20;

    public static void Judge(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.Enum is not { } known)
            return;
        var isOpen = false;
        foreach (var value in known)
        {
            if (AreSame(node, value))
                return;
            isOpen |= value is UnknownNode;
        }
        if (isOpen || HoldsUnknown(node))
        {
            judgement.Doubt();
            return;
        }

        var names = known.OfType<ScalarNode>().Where(value => value is not NullNode).Select(value => value.ToString()!).ToArray();
        var closest = node is StringNode text ? Spelling.Closest(text.Value, names) : null;
        var shown = string.Join(", ", names.Take(MostShown).Select(name => $"'{FormatDemand.Shown(name)}'")) + (names.Length > MostShown ? ", …" : "");
        var remedy = closest is not null && names.Length > 1 ? $"Did you mean '{closest}'? Known are {shown}." : $"Use {(names.Length == 1 ? "" : "one of ")}{shown}.";
        judgement.Add(EnumDemand.Info, path, $"{SchemaCheck.Subject(path)} is {ScalarCheck.Describe(node)}, which is not known. {remedy}", blocks: true, closest);
    }

    // The server turns a number into the type of the listed value before it compares; a null never is one of them.
    private static bool AreSame(ManifestNode node, ManifestNode known) => (node, known) switch
    {
        (NullNode, _) or (_, NullNode) => false,
        (FloatNode number, IntegerNode listed) => Math.Truncate(number.Value) == listed.Value,
        (IntegerNode number, FloatNode listed) => number.Value == listed.Value,
        _ => node.Equals(known),
    };

    private static bool HoldsUnknown(ManifestNode node) => node switch
    {
        UnknownNode => true,
        MapNode map => map.IsOpen || map.Any(entry => HoldsUnknown(entry.Value)),
        ListNode list => list.IsOpen || list.Any(HoldsUnknown),
        _ => false,
    };
}
