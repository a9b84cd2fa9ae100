using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The parts of a toleration go together.</summary>
internal sealed class TolerationsMustBeConsistent() : TypeRule(Metadata, "core.v1.Toleration")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2110",
        "Tolerations must be consistent",
        Severity.Error,
        "A toleration of every taint has the operator 'Exists' and no key, 'Exists' has no value, and seconds count for 'NoExecute' only.",
        "Change the operator, the value or the effect.")
    {
        Passing = Example.Pod("tolerations:\n- operator: Exists"),
        Failing = Example.Pod("tolerations:\n- key: dedicated\n  operator: Exists\n  value: gpu"),
    };

    public override void Check(ObjectView toleration, ManifestCheck check)
    {
        var @operator = toleration.Text("operator", "Equal");
        if (toleration.LacksText("key") && @operator is not null and not "Exists")
            check.Report(Info, toleration.At("operator"), $"The toleration has no key and the operator '{FormatDemand.Shown(@operator)}'. Use 'Exists', or set 'key'.");
        if (toleration.Has("tolerationSeconds") && toleration.Text("effect", "") is { } effect && effect != "NoExecute")
            check.Report(Info, toleration.At("effect"), "'tolerationSeconds' counts for the effect 'NoExecute' only. Set 'effect: NoExecute', or remove the seconds.");
        if (toleration.Text("value") is not { Length: > 0 } value)
            return;
        if (@operator == "Exists")
            check.Report(Info, toleration.At("operator"), $"The operator is 'Exists' and there is the value '{FormatDemand.Shown(value)}'. Remove the value, or use 'Equal'.", check.OriginOf(toleration.At("value")), related: check.OriginOf(toleration.At("operator")));
        else if (@operator == "Equal" && LabelValueFormat.Problem(value) is { } problem)
            check.Report(Info, toleration.At("operator"), $"The value '{FormatDemand.Shown(value)}' of the toleration is no label value. {problem}", check.OriginOf(toleration.At("value")));
    }
}
