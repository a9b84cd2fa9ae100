using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Affinity terms and spread constraints are consistent in themselves.</summary>
internal sealed class SpreadingMustBeConsistent() : TypeRule(Metadata, "core.v1.PodAffinityTerm", "core.v1.TopologySpreadConstraint")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2122",
        "Spreading and affinity must be consistent",
        Severity.Error,
        "Keys that are taken from the pod's labels refine a selector, so there must be one, and it may not name the key itself.",
        "Add the selector, or remove the keys.")
    {
        Passing = Spread("labelSelector: {matchLabels: {app: web}}\n  matchLabelKeys: [pod-template-hash]"),
        Failing = Spread("matchLabelKeys: [pod-template-hash]"),
    };

    public override void Check(ObjectView term, ManifestCheck check)
    {
        if (term.Has("minDomains") && term.Text("whenUnsatisfiable") is { } action && action != "DoNotSchedule")
            check.Report(Info, term.At("minDomains"), $"'minDomains' goes with 'DoNotSchedule' only, and 'whenUnsatisfiable' is '{FormatDemand.Shown(action)}'. Remove it.");
        foreach (var list in (string[])["matchLabelKeys", "mismatchLabelKeys"])
        {
            if (!term.HasItems(list))
                continue;
            if (term.Lacks("labelSelector"))
                check.Report(Info, term.At(list), $"'{list}' refines a selector, and there is no 'labelSelector'. Add it, or remove '{list}'.");
            else if (term.Object("labelSelector") is { } selector)
                CheckKeys(term, selector, list, check);
        }
    }

    private void CheckKeys(ObjectView term, ObjectView selector, string list, ManifestCheck check)
    {
        var keys = term.List(list)!;
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] is not StringNode key)
                continue;
            if (list == "mismatchLabelKeys" && term.Texts("matchLabelKeys").Contains(key.Value))
                check.Report(Info, term.At("matchLabelKeys"), $"'{key.Value}' is to match and to mismatch. Keep one.");
            var isNamed = selector.Map["matchLabels"] is MapNode labels && labels.ContainsKey(key.Value);
            foreach (var expression in selector.Objects("matchExpressions"))
                isNamed |= expression.Text("key") == key.Value;
            if (isNamed && list == "matchLabelKeys")
                check.Report(Info, term.At(list).Child(i), $"The selector names '{key.Value}' itself. Remove it from '{list}'.");
        }
    }

    private static string Spread(string lines) =>
        Example.Pod("topologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: zone\n  whenUnsatisfiable: DoNotSchedule\n  " + lines);
}
