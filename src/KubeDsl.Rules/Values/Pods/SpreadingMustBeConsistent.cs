using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Affinity terms and spread constraints are consistent in themselves.</summary>
internal sealed class SpreadingMustBeConsistent() : TypeRule(Metadata, "core.v1.PodAffinityTerm", "core.v1.TopologySpreadConstraint")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2122",
        "Spreading and affinity must be consistent",
        Severity.Error,
        "Keys that are taken from the pod's labels refine a selector, so there must be one, and with the label that a pod adds it may name a key once.",
        "Add the selector, or remove the keys.")
    {
        Passing = Spread("labelSelector: {matchLabels: {app: web}}\n  matchLabelKeys: [pod-template-hash]"),
        Failing = Spread("matchLabelKeys: [pod-template-hash]"),
    };

    private static readonly KubernetesVersion MergedSpreading = new(1, 34);

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
        var isRefined = list == "matchLabelKeys" && !AreComparedAlone(term, check);
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] is not StringNode key)
                continue;
            if (list == "mismatchLabelKeys" && term.Texts("matchLabelKeys").Contains(key.Value))
                check.Report(Info, term.At("matchLabelKeys"), $"'{key.Value}' is to match and to mismatch. Keep one.");
            if (list == "matchLabelKeys" && NamesOf(key.Value, selector) + (isRefined ? Additions(key.Value, term, check) : 1) > 1)
                check.Report(Info, term.At(list).Child(i), $"The selector names '{key.Value}' itself. Remove it from '{list}'.");
        }
    }

    // Until 1.33 a spread constraint was compared as it is written.
    private static bool AreComparedAlone(ObjectView term, ManifestCheck check) =>
        check.Version < MergedSpreading && (term.Has("maxSkew") || term.Has("whenUnsatisfiable"));

    // How often the selector itself has the key: once among the labels, and in every expression.
    private static int NamesOf(string key, ObjectView selector)
    {
        var names = selector.Map["matchLabels"] is MapNode labels && labels.ContainsKey(key) ? 1 : 0;
        foreach (var expression in selector.Objects("matchExpressions"))
            if (expression.Text("key") == key)
                names++;
        return names;
    }

    // A new pod adds the key with the value of its own label, as often as the key is written. A template adds nothing; of its
    // selector only a key that stands twice is refused, and labels stand once.
    private static int Additions(string key, ObjectView term, ManifestCheck check) =>
        check.IsPod && check.Root.ObjectOrNothing("metadata").ObjectOrNothing("labels").Map.ContainsKey(key)
            ? term.Texts("matchLabelKeys").Count(other => other == key)
            : 0;

    private static string Spread(string lines) =>
        Example.Pod("topologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: zone\n  whenUnsatisfiable: DoNotSchedule\n  " + lines);
}
