using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A set describes an object once.</summary>
internal sealed class ObjectsShouldBeDefinedOnce() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3007",
        "Objects should be defined once",
        Severity.Warning,
        "Of two descriptions of one object the one that is applied last wins.",
        "Rename or remove one of them.")
    {
        Passing = Example.Of("v1", "ConfigMap", "", "a") + "\n---\n" + Example.Of("v1", "ConfigMap", "", "b"),
        Failing = Example.Of("v1", "ConfigMap", "", "a") + "\n---\n" + Example.Of("v1", "ConfigMap", "", "a"),
    };

    public override void Check(SetView set)
    {
        var seen = new HashSet<ResourceIdentity>();
        foreach (var check in set.Checks)
            if (check.Manifest.Name.Length > 0 && check.Kind.Length > 0 && !seen.Add(check.Manifest.Identity))
                check.Report(Info, check.Root.At("metadata").Child("name"), $"{check.Manifest.Identity} is defined twice. Rename or remove one.");
    }
}
