using System.Globalization;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>The rules of a Job's success policy name indexes that the Job has.</summary>
internal sealed class SuccessPoliciesMustBeConsistent() : TypeRule(Metadata, "batch.v1.JobSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2206",
        "Success policies of a Job must be consistent",
        Severity.Error,
        "A rule names indexes in ascending order below the number of completions, and no more successes than there are indexes.",
        "Correct the indexes or the count.")
    {
        Passing = Example.Job("completionMode: Indexed\ncompletions: 5\nsuccessPolicy:\n  rules:\n  - succeededIndexes: 0,2-3\n    succeededCount: 2"),
        Failing = Example.Job("completionMode: Indexed\ncompletions: 5\nsuccessPolicy:\n  rules:\n  - succeededIndexes: 0,2-7"),
    };

    public override void Check(ObjectView job, ManifestCheck check)
    {
        if (job.Object("successPolicy") is not { } policy)
            return;
        var completions = job.Integer("completions");
        foreach (var rule in policy.Objects("rules"))
        {
            long? listed = null;
            if (rule.Text("succeededIndexes") is { } indexes && ProblemOf(indexes, completions, ref listed) is { } problem)
                check.Report(Info, rule.At("succeededIndexes"), $"'succeededIndexes' is '{FormatDemand.Shown(indexes)}'. {problem}");
            if (rule.Integer("succeededCount") is not { } count)
                continue;
            if (count < 0 || count > completions || count > listed)
                check.Report(Info, rule.At("succeededCount"), $"'succeededCount' is {count}. Use 0 to the number of indexes.");
        }
    }

    private static string? ProblemOf(string text, long? completions, ref long? listed)
    {
        const string Form = "Write numbers and ranges in ascending order, like '0,2-4'.";
        if (text.Length > 65536)
            return "It is longer than 65536 characters.";
        if (text.Length == 0)
            return null;
        var last = -1L;
        var total = 0L;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !long.TryParse(ends[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start))
                return Form;
            var end = start;
            if (ends.Length == 2 && (!long.TryParse(ends[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out end) || end <= start))
                return Form;
            if (start <= last)
                return Form;
            if (end >= completions)
                return $"The Job has the indexes 0 to {completions - 1}.";
            total += end - start + 1;
            last = end;
        }
        listed = total;
        return null;
    }
}
