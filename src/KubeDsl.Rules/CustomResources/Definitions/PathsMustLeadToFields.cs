using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>The paths to what can be selected and scaled lead to fields of the schema.</summary>
internal sealed class PathsMustLeadToFields() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionVersion")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2906",
        "The paths of a definition must lead to fields",
        Severity.Error,
        "Selectable fields are texts, truth values or whole numbers of the schema; replicas are asked for below '.spec' and told below '.status'.",
        "Write the path of a field of the schema, like '.spec.size'.")
    {
        Passing = CustomResourceRules.Definition("", "selectableFields:\n- jsonPath: .spec.min"),
        Failing = CustomResourceRules.Definition("", "selectableFields:\n- jsonPath: .spec.minimum"),
    };

    public override void Check(ObjectView version, ManifestCheck check)
    {
        var scale = version.ObjectOrNothing("subresources").ObjectOrNothing("scale");
        CheckBelow(scale, "specReplicasPath", [".spec."], check);
        CheckBelow(scale, "statusReplicasPath", [".status."], check);
        CheckBelow(scale, "labelSelectorPath", [".spec.", ".status."], check);
        if (version.ObjectOrNothing("schema").Object("openAPIV3Schema") is not { } schema || !Definition.IsKnown(schema.Map))
            return;
        var root = SchemaNode.OfResource(schema.Map, "");
        foreach (var field in version.Objects("selectableFields"))
            if (field.Text("jsonPath") is { Length: > 0 } path)
                CheckSelectable(field.At("jsonPath"), path, root, check);
    }

    private void CheckBelow(ObjectView scale, string key, string[] beginnings, ManifestCheck check)
    {
        if (scale.Text(key) is { Length: > 0 } path && !beginnings.Any(beginning => path.StartsWith(beginning, StringComparison.Ordinal)))
            check.Report(Info, scale.At(key), $"'{key}' is '{FormatDemand.Shown(path)}'. Use a path that starts with {string.Join(" or ", beginnings.Select(beginning => $"'{beginning}'"))}.");
    }

    private void CheckSelectable(FieldPath place, string path, SchemaNode root, ManifestCheck check)
    {
        if (path.IndexOf('[') >= 0)
        {
            check.Report(Info, place, $"'{FormatDemand.Shown(path)}' leads into a list, and fields of entries cannot be selected. Use a path of field names.");
            return;
        }
        var schema = root;
        foreach (var step in path.TrimStart('.').Split('.'))
        {
            if (schema.IsRoot && step == "metadata" || schema.Entry(step) is not { } next)
            {
                check.Report(Info, place, $"'{FormatDemand.Shown(path)}' leads to no field of the schema. Use the path of a field that is there.");
                return;
            }
            schema = next;
        }
        if (schema.Types is not (SchemaTypes.String or SchemaTypes.Boolean or SchemaTypes.Integer))
            check.Report(Info, place, $"'{FormatDemand.Shown(path)}' leads to {TypeWords.Describe(schema.Types)}. Use the path of a string, a truth value or a whole number.");
    }
}
