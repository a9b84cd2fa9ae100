using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Operators of label selectors have the number of values that they need.</summary>
internal sealed class LabelSelectorsMustBeConsistent() : TypeRule(Metadata, "meta.v1.LabelSelectorRequirement", "meta.v1.FieldSelectorRequirement")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2112",
        "Label selectors must have the values their operator needs",
        Severity.Error,
        "'In' and 'NotIn' compare with values, 'Exists' and 'DoesNotExist' with none.",
        "Add or remove values, or change the operator.")
    {
        Passing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  minAvailable: 1\n  selector:\n    matchExpressions:\n    - key: app\n      operator: Exists"),
        Failing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  minAvailable: 1\n  selector:\n    matchExpressions:\n    - key: app\n      operator: In"),
    };

    public override void Check(ObjectView requirement, ManifestCheck check)
    {
        switch (requirement.Text("operator"))
        {
            case "In" or "NotIn" when requirement.LacksItems("values"):
                check.Report(Info, requirement.At("values"), $"The operator '{requirement.Text("operator")}' needs values. Add one.");
                break;
            case "Exists" or "DoesNotExist" when requirement.HasItems("values"):
                check.Report(Info, requirement.At("values"), $"The operator '{requirement.Text("operator")}' takes no values. Remove them.");
                break;
        }
    }
}
