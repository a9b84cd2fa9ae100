using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Pods;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A quota is about resources that there are, and about scopes that can track them.</summary>
internal sealed class QuotasMustNameResources() : TypeRule(Metadata, "core.v1.ResourceQuotaSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2710",
        "Quotas must name resources and scopes that go together",
        Severity.Error,
        "A quota counts known resources; a scope narrows it to pods, and then it can only count what pods have.",
        "Correct the name, or remove the scope.")
    {
        Passing = Example.Of("v1", "ResourceQuota", "spec:\n  hard:\n    requests.cpu: \"4\"\n    pods: \"10\""),
        Failing = Example.Of("v1", "ResourceQuota", "spec:\n  hard:\n    cpus: \"4\""),
    };

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "pods", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers", "resourcequotas",
    };

    private static readonly HashSet<string> OfPods = new(StringComparer.Ordinal)
    {
        "pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory", "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage",
    };

    public override void Check(ObjectView quota, ManifestCheck check)
    {
        if (quota.Map["hard"] is MapNode hard)
        {
            foreach (var entry in hard)
                CheckEntry(quota, entry, check);
            CheckScopes(quota, hard, check);
        }
        if (quota.Object("scopeSelector") is not { } selector)
            return;
        foreach (var term in selector.Objects("matchExpressions"))
            CheckTerm(term, check);
    }

    private void CheckEntry(ObjectView quota, MapEntry entry, ManifestCheck check)
    {
        var place = quota.At("hard").Child(entry.Key);
        var problem = QualifiedNameFormat.Problem(entry.Key);
        if (problem is null && entry.Key.IndexOf('/') < 0 && !ResourceNames.IsStandard(entry.Key) && !Counted.Contains(entry.Key) && !entry.Key.StartsWith("requests.hugepages-", StringComparison.Ordinal) && !ResourceNames.IsHugePages(entry.Key))
            problem = "It is nothing that a quota counts. Use cpu, memory, requests.cpu, pods, count/deployments.apps and the like.";
        if (problem is not null)
            check.Report(Info, place, $"The quota counts '{FormatDemand.Shown(entry.Key)}'. {problem}", entry.KeyOrigin);
        if (Amounts.Of(entry.Value) is not { } amount)
            return;
        if (amount.Sign < 0)
            check.Report(Info, place, $"'{entry.Key}' is {entry.Value}. Use 0 or more.");
        else if (!amount.IsWhole && (Counted.Contains(entry.Key) || !ResourceNames.IsNative(entry.Key)))
            check.Report(Info, place, $"'{entry.Key}' is {entry.Value}, and it is counted in whole pieces. Use a whole number.");
    }

    private void CheckScopes(ObjectView quota, MapNode hard, ManifestCheck check)
    {
        var scopes = quota.Texts("scopes").ToArray();
        if (scopes.Contains("Terminating") && scopes.Contains("NotTerminating"))
            check.Report(Info, quota.At("scopes"), "'Terminating' and 'NotTerminating' exclude each other. Keep one of them.");
        if (scopes.Contains("BestEffort") && scopes.Contains("NotBestEffort"))
            check.Report(Info, quota.At("scopes"), "'BestEffort' and 'NotBestEffort' exclude each other. Keep one of them.");
        foreach (var scope in scopes)
        {
            foreach (var entry in hard)
            {
                if (CanTrack(scope, entry.Key))
                    continue;
                check.Report(Info, quota.At("scopes"), $"The scope '{scope}' cannot count '{FormatDemand.Shown(entry.Key)}'. Make a quota of its own for it.");
                break;
            }
        }
    }

    private static bool CanTrack(string scope, string resource) => scope switch
    {
        "BestEffort" => resource is "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            OfPods.Contains(resource) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal) || ResourceNames.IsHugePages(resource) || resource.IndexOf('/') >= 0 && !resource.StartsWith("count/", StringComparison.Ordinal) && resource.StartsWith("requests.", StringComparison.Ordinal),
        _ => true,
    };

    private void CheckTerm(ObjectView term, ManifestCheck check)
    {
        var @operator = term.Text("operator");
        if (@operator is "In" or "NotIn" && term.LacksItems("values"))
            check.Report(Info, term.At("values"), $"The operator '{@operator}' needs values. Add one.");
        if (@operator is "Exists" or "DoesNotExist" && term.HasItems("values"))
            check.Report(Info, term.At("values"), $"The operator '{@operator}' takes no values. Remove them.");
        if (term.Text("scopeName") is "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "CrossNamespacePodAffinity" && @operator is "In" or "NotIn" or "DoesNotExist")
            check.Report(Info, term.At("operator"), $"The scope '{term.Text("scopeName")}' is there or not. Use the operator 'Exists'.");
    }
}
