using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Operators of node selectors have the number of values that they need.</summary>
internal sealed class NodeSelectorTermsMustBeConsistent() : TypeRule(Metadata, "core.v1.NodeSelectorTerm")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2111",
        "Node selectors must have the values their operator needs",
        Severity.Error,
        "'In' and 'NotIn' compare with values, 'Gt' and 'Lt' with one, 'Exists' and 'DoesNotExist' with none.",
        "Add or remove values, or change the operator.")
    {
        Passing = Affinity("operator: In\n          values:\n          - a"),
        Failing = Affinity("operator: Exists\n          values:\n          - a"),
    };

    public override void Check(ObjectView term, ManifestCheck check)
    {
        foreach (var expression in term.Objects("matchExpressions"))
        {
            switch (expression.Text("operator"))
            {
                case "In" or "NotIn" when expression.LacksItems("values"):
                    check.Report(Info, expression.At("values"), $"The operator '{expression.Text("operator")}' needs values. Add one.");
                    break;
                case "Exists" or "DoesNotExist" when expression.HasItems("values"):
                    check.Report(Info, expression.At("values"), $"The operator '{expression.Text("operator")}' takes no values. Remove them.");
                    break;
                case "Gt" or "Lt" when IsCountedOtherThanOne(expression):
                    check.Report(Info, expression.At("values"), $"The operator '{expression.Text("operator")}' takes one value. Keep one.");
                    break;
            }
            // A preference that no node can meet does no harm.
            if (term.Path.Key != "preference")
                CheckValues(expression, check);
        }
        foreach (var field in term.Objects("matchFields"))
            if (field.Text("operator") is "In" or "NotIn" && IsCountedOtherThanOne(field))
                check.Report(Info, field.At("values"), "A node is matched by one name. Keep one value.");
            else
                CheckNames(field, check);
    }

    private void CheckValues(ObjectView expression, ManifestCheck check)
    {
        if (expression.Text("operator") is not ("In" or "NotIn" or "Gt" or "Lt") || expression.List("values") is not { } values)
            return;
        for (var i = 0; i < values.Count; i++)
            if (values[i] is Manifests.StringNode text && LabelValueFormat.Problem(text.Value) is { } problem)
                check.Report(Info, expression.At("values").Child(i), $"The value '{FormatDemand.Shown(text.Value)}' is no label value. {problem}");
    }

    private void CheckNames(ObjectView field, ManifestCheck check)
    {
        if (field.Text("key") != "metadata.name" || field.List("values") is not { } values)
            return;
        for (var i = 0; i < values.Count; i++)
            if (values[i] is Manifests.StringNode text && Dns1123SubdomainFormat.Problem(text.Value) is { } problem)
                check.Report(Info, field.At("values").Child(i), $"'{FormatDemand.Shown(text.Value)}' is no name of a node. {problem}");
    }

    private static bool IsCountedOtherThanOne(ObjectView expression) =>
        expression.LacksItems("values") || expression.List("values") is { } list && (list.Count > 1 || (list.Count == 0 && !list.IsOpen));

    private static string Affinity(string lines) => Example.Pod(
        "affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: zone\n          " + lines);
}
