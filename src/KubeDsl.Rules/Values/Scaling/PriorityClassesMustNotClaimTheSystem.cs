using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Scaling;

/// <summary>Priorities of the system are the system's.</summary>
internal sealed class PriorityClassesMustNotClaimTheSystem() : TypeRule(Metadata, "scheduling.v1.PriorityClass")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2704",
        "Priority classes must leave the system's priorities alone",
        Severity.Error,
        "Names that start with 'system-' and values above a billion belong to Kubernetes.",
        "Choose another name, and a value of at most 1000000000.")
    {
        Passing = Example.Of("scheduling.k8s.io/v1", "PriorityClass", "value: 1000", "high"),
        Failing = Example.Of("scheduling.k8s.io/v1", "PriorityClass", "value: 1500000000", "high"),
    };

    public override void Check(ObjectView priority, ManifestCheck check)
    {
        var isSystem = check.Manifest.Name.StartsWith("system-", StringComparison.Ordinal);
        var own = check.Manifest.Name switch { "system-cluster-critical" => 2000000000L, "system-node-critical" => 2000001000L, _ => 0 };
        if (own > 0 && (priority.Integer("value", 0) is { } other && other != own || priority.IsTrue("globalDefault")))
            check.Report(Info, check.Root.At("metadata").Child("name"), $"'{check.Manifest.Name}' belongs to Kubernetes, has the value {own} and is no default. Choose another name.");
        else if (isSystem && own == 0)
            check.Report(Info, check.Root.At("metadata").Child("name"), "Names that start with 'system-' belong to Kubernetes. Choose another name.");
        else if (!isSystem && priority.Integer("value") is { } value and > 1000000000)
            check.Report(Info, priority.At("value"), $"'value' is {value}. Use at most 1000000000.");
    }
}
