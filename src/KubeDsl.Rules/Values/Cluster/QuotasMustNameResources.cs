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

    private static readonly HashSet<string> OfPods = new(StringComparer.Ordinal)
    {
        "pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory",
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
        var scopes = new List<string>();
        foreach (var term in selector.Objects("matchExpressions"))
        {
            CheckTerm(term, check);
            if (term.Text("scopeName") is not { } scope)
                continue;
            scopes.Add(scope);
            CheckScope(scope, quota.Map["hard"] as MapNode ?? MapNode.Empty, selector.At("matchExpressions"), check);
        }
        CheckPairs([.. scopes], selector.At("matchExpressions"), check);
    }

    private void CheckEntry(ObjectView quota, MapEntry entry, ManifestCheck check)
    {
        var place = quota.At("hard").Child(entry.Key);
        var problem = QualifiedNameFormat.Problem(entry.Key);
        if (problem is null && entry.Key.IndexOf('/') < 0 && !IsStandard(entry.Key))
            problem = "It is nothing that a quota counts. Use cpu, memory, requests.cpu, pods, count/deployments.apps and the like.";
        if (problem is not null)
            check.Report(Info, place, $"The quota counts '{FormatDemand.Shown(entry.Key)}'. {problem}", entry.KeyOrigin);
        if (Amounts.Of(entry.Value) is not { } amount)
            return;
        if (amount.Sign < 0)
            check.Report(Info, place, $"'{entry.Key}' is {entry.Value}. Use 0 or more.");
        else if (!amount.IsWhole && ResourceNames.IsCounted(entry.Key))
            check.Report(Info, place, $"'{entry.Key}' is {entry.Value}, and it is counted in whole pieces. Use a whole number.");
    }

    private void CheckScopes(ObjectView quota, MapNode hard, ManifestCheck check)
    {
        var place = quota.At("scopes");
        CheckPairs([.. quota.Texts("scopes")], place, check);
        foreach (var scope in quota.Texts("scopes"))
            CheckScope(scope, hard, place, check);
    }

    private void CheckPairs(string[] scopes, FieldPath place, ManifestCheck check)
    {
        foreach (var (one, other) in ((string, string)[])[("Terminating", "NotTerminating"), ("BestEffort", "NotBestEffort")])
            if (scopes.Contains(one) && scopes.Contains(other))
                check.Report(Info, place, $"'{one}' and '{other}' exclude each other. Keep one of them.");
    }

    private void CheckScope(string scope, MapNode hard, FieldPath place, ManifestCheck check)
    {
        foreach (var entry in hard)
        {
            // What is counted for others (count/…, a domain) is not compared with the scopes.
            if (!IsStandard(entry.Key) || CanTrack(scope, entry.Key))
                continue;
            check.Report(Info, place, $"The scope '{scope}' cannot count '{FormatDemand.Shown(entry.Key)}'. Make a quota of its own for it.");
            break;
        }
    }

    private static bool IsStandard(string resource) => resource != "storage" && (ResourceNames.IsStandard(resource) || ResourceNames.IsHugePages(resource));

    private static bool CanTrack(string scope, string resource) => scope switch
    {
        "BestEffort" => resource is "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" => OfPods.Contains(resource),
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
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
