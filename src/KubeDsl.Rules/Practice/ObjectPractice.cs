using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>What is good practice for objects other than pods.</summary>
internal static class ObjectPractice
{
    public static readonly IReadOnlyList<TypeRule> All =
    [
        new PracticeRule(
            new("KDSL4048", "Secrets should not stand in ConfigMaps", Severity.Warning, "ConfigMaps are readable by more people, and are kept without encryption.", "Put the value into a Secret.")
            {
                Passing = Example.Of("v1", "ConfigMap", "data:\n  LEVEL: debug"),
                Failing = Example.Of("v1", "ConfigMap", "data:\n  DB_PASSWORD: sesame"),
            },
            "core.v1.ConfigMap",
            (map, info, check) =>
            {
                if (map.Map["data"] is MapNode data)
                    foreach (var entry in data)
                        if (entry.Value is StringNode text && SecretWords.LookLikeASecret(entry.Key, text.Value))
                            check.Report(info, map.At("data").Child(entry.Key), $"The entry '{entry.Key}' looks like a secret. Put it into a Secret.");
            }),
        new PracticeRule(
            new("KDSL4059", "Pods should choose themselves where they are spread", Severity.Warning, "A spread constraint or anti-affinity counts the pods that its selector finds; when it does not find the pod's own kind, nothing is spread.", "Use labels that the pod has.")
            {
                Passing = Spread("web"),
                Failing = Spread("shop"),
            },
            "core.v1.PodTemplateSpec",
            Spreading),
    ];

    private static string Spread(string label) => Example.Workload("Deployment").Replace(
        "    spec:\n",
        $"    spec:\n      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: kubernetes.io/hostname\n        whenUnsatisfiable: DoNotSchedule\n        labelSelector:\n          matchLabels:\n            app: {label}\n");

    private static void Spreading(ObjectView template, RuleInfo info, ManifestCheck check)
    {
        var labels = template.ObjectOrNothing("metadata").ObjectOrNothing("labels");
        foreach (var constraint in template.ObjectOrNothing("spec").Objects("topologySpreadConstraints"))
            if (constraint.Object("labelSelector") is { Map.Count: > 0 } selector && Selectors.Matches(selector, labels) == false)
                check.Report(info, selector.Path, "The selector does not find the pod's own labels, so its pods are not spread. Use labels that the pod has.");
    }
}
