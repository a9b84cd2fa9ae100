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
        if (set.Checks.Count < 2)
            return;
        var seen = new Dictionary<ResourceIdentity, ManifestCheck>();
        foreach (var check in set.Checks)
        {
            if (check.Manifest.Name.Length == 0 || check.Kind.Length == 0)
                continue;
            var name = check.Root.At("metadata").Child("name");
            if (seen.TryGetValue(check.Manifest.Identity, out var first))
                check.Report(Info, name, $"{check.Manifest.Identity} is defined twice. Rename or remove one.", related: first.OriginOf(name));
            else
                seen.Add(check.Manifest.Identity, check);
        }
    }
}
