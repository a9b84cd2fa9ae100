using KubeDsl.Manifests;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.Shapes;

/// <summary>A constraint made ready: the way to the field, and its demands.</summary>
internal sealed class CompiledConstraint(string[] steps, Demand[] demands, bool isStrict)
{
    public void Check(MapNode map, FieldPath path, ManifestCheck check) => Check(map, isAbsent: false, 0, path, check);

    private void Check(ManifestNode? node, bool isAbsent, int step, FieldPath path, ManifestCheck check)
    {
        if (step == steps.Length)
        {
            Judge(node, isAbsent, path, check);
            return;
        }
        if (steps[step] == "[]")
        {
            if (node is ListNode list)
                for (var i = 0; i < list.Count; i++)
                    Check(list[i], isAbsent: false, step + 1, path.Child(i), check);
            return;
        }
        // A null entry of a list is an object without fields.
        var map = node as MapNode ?? (node is NullNode && step > 0 && steps[step - 1] == "[]" ? MapNode.Empty : null);
        if (map is null)
            return;

        var child = map[steps[step]];
        var isMissing = child is null ? !map.IsOpen : child is NullNode;
        if (step + 1 < steps.Length && child is null or NullNode)
            return;
        if (step + 1 == steps.Length && child is null && !isMissing)
            return;
        if (child is UnknownNode)
            return;
        if (step + 1 == steps.Length && !Concerns(child, isMissing))
            return;
        Check(child, isMissing, step + 1, path.Child(steps[step]), check);
    }

    // Paths are only made for fields that some demand is about.
    private bool Concerns(ManifestNode? child, bool isMissing)
    {
        if (!isMissing)
            return true;
        foreach (var demand in demands)
            if (demand.ConcernsAbsence)
                return true;
        return false;
    }

    private void Judge(ManifestNode? node, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (node is UnknownNode)
            return;
        if (node is NullNode)
            node = steps.Length > 0 && steps[steps.Length - 1] == "[]" ? EmptyText : null;
        var isEmptyText = node is StringNode { Value.Length: 0 };
        foreach (var demand in demands)
        {
            if (isEmptyText && !isStrict && !demand.ConcernsAbsence)
                continue;
            if (demand.Judge(node, isAbsent, path, check))
                return;
        }
    }

    private static readonly StringNode EmptyText = new("");
}
