using System.Collections.Concurrent;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Evaluation;
using KubeDsl.Rules.Policies.Reading;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.Policies;

/// <summary>Reports what policies say about the manifests of a set.</summary>
internal sealed class PolicyFindings(PolicyJudge judge)
{
    // A policy's message is the explanation; only one that is out of bounds is cut.
    private const int LongestMessage = 1000;

    private readonly ConcurrentDictionary<ManifestCheck, List<PolicyVerdict>> undecided = new();

    /// <summary>Reports about one manifest. Different manifests may be reported by different threads.</summary>
    public void Report(ManifestCheck check)
    {
        // What has not the shape of its kind never comes to the policies.
        if (check.Findings.Exists(finding => finding.Severity == Severity.Error && finding.Rule.Category == "Structure"))
            return;
        foreach (var verdict in judge.Judge(check.Manifest))
        {
            if (verdict.IsKnown)
                Report(verdict, check);
            else if (verdict.Causes.Count > 0 && !check.Options.ErrorsOnly && Definition.IsKnown(check.Manifest.Root))
                undecided.GetOrAdd(check, _ => []).Add(verdict);
        }
    }

    /// <summary>Reports each policy that could not be decided, once, at the first manifest that it is about.</summary>
    /// <param name="checks">All manifests in their order.</param>
    public void ReportUndecided(IReadOnlyList<ManifestCheck> checks)
    {
        var causes = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var firsts = new List<(ManifestCheck Check, string Policy)>();
        foreach (var check in checks)
            foreach (var verdict in undecided.TryGetValue(check, out var verdicts) ? verdicts : [])
            {
                if (!causes.TryGetValue(verdict.Policy.Name, out var known))
                {
                    causes.Add(verdict.Policy.Name, known = new SortedSet<string>(StringComparer.Ordinal));
                    firsts.Add((check, verdict.Policy.Name));
                }
                known.UnionWith(verdict.Causes);
            }

        foreach (var (check, policy) in firsts)
            check.Report(
                PolicyRules.NotChecked,
                FieldPath.Root,
                $"The policy '{FormatDemand.Shown(policy)}' is not checked: it depends on {string.Join(", ", causes[policy].Select(cause => cause.IndexOf(' ') < 0 ? $"'{cause}'" : cause))}, which only the cluster knows.");
    }

    private static void Report(PolicyVerdict verdict, ManifestCheck check)
    {
        var action = verdict.IsAlwaysDenied ? PolicyAction.Deny : verdict.Binding.Action;
        var (path, origin) = PlaceOf(verdict);
        var message = MessageOf(verdict, action, $": {WordsOf(verdict)}");
        var withoutValues = verdict.QuotesValues ? MessageOf(verdict, action, ". Its words may quote a value and are not shown.") : message;
        check.Report(PolicyRules.Of(action), path, message, origin, withoutValues: withoutValues);
    }

    private static string MessageOf(PolicyVerdict verdict, PolicyAction action, string words)
    {
        var verb = action switch { PolicyAction.Deny => "denies it", PolicyAction.Warn => "warns", _ => "notes" };
        return $"The policy '{FormatDemand.Shown(verdict.Policy.Name)}' (binding '{FormatDemand.Shown(verdict.Binding.Name)}') {verb}{words}{(words.EndsWith(".", StringComparison.Ordinal) ? "" : ".")}";
    }

    private static string WordsOf(PolicyVerdict verdict) =>
        verdict.Message.Length > LongestMessage ? verdict.Message.Substring(0, LongestMessage) + "…" : verdict.Message;

    // Nodes of parameters decide too, but the manifest is what can be changed.
    private static (FieldPath Path, SourceOrigin? Origin) PlaceOf(PolicyVerdict verdict)
    {
        foreach (var node in verdict.Deciding)
            if (verdict.Subject is { } root && !ReferenceEquals(node, root) && NodeSearch.Find(root, node) is { } path)
                return (path, node.Origin);
        return (FieldPath.Root, null);
    }
}
