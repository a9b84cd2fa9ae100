using KubeDsl.Manifests;
using KubeDsl.Rules.Shapes;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Structure;

/// <summary>
/// Walks a manifest along its type once: judges every value as the server's decoder does, then by the constraints and rules of the type it
/// belongs to.
/// </summary>
internal sealed class StructureCheck(ManifestCheck check)
{
    // Deeper trees than this are refused by the readers; a tree made in memory must not overflow the stack either.
    private const int DepthLimit = 200;

    private bool onlyTypes;

    public void Walk(MapNode map, Shape shape, FieldPath path)
    {
        if (path.Depth > DepthLimit)
            return;

        List<string>? misspelt = null;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            var field = shape.Find(entry.Key);
            if (field is null)
            {
                if (ReportUnknown(entry, shape, path) is { } meant)
                    (misspelt ??= []).Add(meant);
            }
            else if (!field.Info.ExistsIn(check.Version))
                ReportVersion(entry, field.Info, path);
            else if (field.IsUnchecked && !onlyTypes)
                CheckTypes(entry.Value, field.Type, path, entry.Key);
            else
                CheckValue(entry.Value, field.Type, path, entry.Key);
        }
        if (onlyTypes)
            return;
        foreach (var field in shape.Always)
            if (field.Type.Shape is { } inner && (map[field.Info.Name] is { } value ? value is NullNode : !map.IsOpen))
                Walk(MapNode.Empty, inner, path.Child(field.Info.Name));

        var before = check.Findings.Count;
        foreach (var constraint in shape.Constraints)
            constraint.Check(map, path, check);
        if (misspelt is not null)
            check.Withdraw(before, finding => finding.Rule == Values.RequiredDemand.Info && finding.Path.Depth == path.Depth + 1 && misspelt.Contains(finding.Path.Key!));
        foreach (var rule in shape.Rules)
            rule.Check(new ObjectView(map, path), check);
    }

    private void CheckTypes(ManifestNode node, ShapeType type, FieldPath parent, string key)
    {
        onlyTypes = true;
        CheckValue(node, type, parent, key);
        onlyTypes = false;
    }

    private void CheckValue(ManifestNode node, ShapeType type, FieldPath parent, string key)
    {
        if (node is NullNode or UnknownNode)
            return;
        switch (type.Kind)
        {
            case FieldTypeKind.Object:
                if (node is not MapNode map)
                    ReportType(node, "an object", parent.Child(key), FieldHints.HowToWrite(type.Shape));
                else if (type.Shape is { } shape)
                    Walk(map, shape, parent.Child(key));
                break;
            case FieldTypeKind.List:
                CheckList(node, type.Element!, parent.Child(key));
                break;
            case FieldTypeKind.Map:
                CheckMap(node, type.Element!, parent.Child(key));
                break;
            default:
                if (ScalarCheck.ProblemOf(node, type.Kind) is { } problem)
                    check.Report(problem.Rule, parent.Child(key), $"'{key}' {problem.Text}", replacement: problem.Replacement);
                break;
        }
    }

    private void CheckList(ManifestNode node, ShapeType element, FieldPath path)
    {
        if (node is not ListNode list)
        {
            ReportType(node, "a list", path, FieldHints.AsList(node));
            return;
        }
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            if (item is NullNode && element.Shape is { } shape)
                Walk(MapNode.Empty, shape, path.Child(i));
            else if (item is MapNode map && element.Shape is { } known)
                Walk(map, known, path.Child(i));
            else
                CheckElement(item, element, path, i);
        }
    }

    private void CheckMap(ManifestNode node, ShapeType element, FieldPath path)
    {
        if (node is not MapNode map)
        {
            ReportType(node, "a map", path, "Write a line 'key: value' for each entry.");
            return;
        }
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            // A null in a map of objects is an object without fields.
            if (entry.Value is NullNode && element.Shape is { } shape)
                Walk(MapNode.Empty, shape, path.Child(entry.Key));
            else
                CheckValue(entry.Value, element, path, entry.Key);
        }
    }

    private void CheckElement(ManifestNode item, ShapeType element, FieldPath list, int position)
    {
        if (item is NullNode or UnknownNode)
            return;
        switch (element.Kind)
        {
            case FieldTypeKind.Object when item is not MapNode:
                ReportType(item, "an object", list.Child(position), FieldHints.HowToWrite(element.Shape));
                break;
            case FieldTypeKind.Object:
                break;
            case FieldTypeKind.List:
                CheckList(item, element.Element!, list.Child(position));
                break;
            case FieldTypeKind.Map:
                CheckMap(item, element.Element!, list.Child(position));
                break;
            default:
                if (ScalarCheck.ProblemOf(item, element.Kind) is { } problem)
                    check.Report(problem.Rule, list.Child(position), $"'{list.Key}[{position}]' {problem.Text}", replacement: problem.Replacement);
                break;
        }
    }

    private void ReportType(ManifestNode node, string wanted, FieldPath path, string remedy) => check.Report(
        StructureRules.WrongType, path, $"'{path.Key ?? path.ToString()}' is {ScalarCheck.Describe(node)}, and {wanted} is wanted. {remedy}");

    // The field that was meant, which is not reported as missing then: one mistake is said once.
    private string? ReportUnknown(MapEntry entry, Shape shape, FieldPath path)
    {
        var closest = Spelling.Closest(entry.Key, shape.FieldNames) ?? FieldHints.Completed(shape, entry.Key);
        var remedy = closest is null ? FieldHints.Remedy(shape, entry.Key, path, check.RootShape) : $"Did you mean '{closest}'?";
        check.Report(
            StructureRules.UnknownField,
            path.Child(entry.Key),
            $"'{Values.FormatDemand.Shown(entry.Key)}' is no field of {shape.Type.ShortName}. {remedy}",
            entry.KeyOrigin ?? entry.Value.Origin,
            closest);
        return check.Options.SeverityOf(StructureRules.UnknownField) == Severity.None ? null : closest;
    }

    private void ReportVersion(MapEntry entry, FieldInfo field, FieldPath path)
    {
        var isEarly = field.First is { } first && check.Version < first;
        var what = isEarly ? $"came with Kubernetes {field.First}" : $"is gone since Kubernetes {field.Last?.Next()}";
        check.Report(
            Versions.VersionRules.Field,
            path.Child(entry.Key),
            $"The field '{entry.Key}' of {field.DeclaringType.ShortName} {what}, and the target is {check.Version}. Remove it{(isEarly ? ", or raise the target version" : "")}.",
            entry.KeyOrigin ?? entry.Value.Origin);
    }
}
